export const settings = {
  title: 'Settings',
  shopName: 'Shop name',
  shopNameHint: 'Stands on the receipts',
  currency: 'Currency',
  timeZone: 'Time zone',
  deliverAtCheckout: 'Hand over at checkout',
  deliverAtCheckoutHint: 'Customers take the goods with them: orders are delivered as soon as they are paid.',
  saved: 'Saved.',
} as const;
