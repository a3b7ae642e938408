/** The built-in customer of everyone who gives no name; there from the first start. */
export const WALK_IN_USER_ID = '01900000-0000-7000-8000-000000000001';
