import { cartEntity, cartItemEntity } from './cart.ts';
import { importEntity } from './import.ts';
import { journalEntity } from './journal-entry.ts';
import { orderEntity } from './order.ts';
import { productEntity } from './product.ts';
import { registerEntity } from './register.ts';
import { paymentEntity, saleEntity } from './sale.ts';
import { settingEntity } from './setting.ts';
import { userEntity } from './user.ts';
import { userStatisticsEntity } from './user-statistics.ts';

export const entities = [
  userEntity,
  productEntity,
  registerEntity,
  cartEntity,
  cartItemEntity,
  saleEntity,
  orderEntity,
  paymentEntity,
  userStatisticsEntity,
  settingEntity,
  importEntity,
  journalEntity,
];
