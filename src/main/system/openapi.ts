import { OpenAPIGenerator } from '@orpc/openapi';
import { JSON_SCHEMA_INPUT_REGISTRY, ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { errorBody } from '../../shared/contract/base.ts';
import { cartItem } from '../../shared/contract/cart-items.ts';
import { cart } from '../../shared/contract/carts.ts';
import { importView } from '../../shared/contract/imports.ts';
import { contract } from '../../shared/contract/index.ts';
import { order, orderHistoryEntry, userOrderStats } from '../../shared/contract/orders.ts';
import { product } from '../../shared/contract/products.ts';
import { sale, saleDetails } from '../../shared/contract/sales.ts';
import { sample } from '../../shared/contract/sample.ts';
import { settings } from '../../shared/contract/settings.ts';
import { diagnostics } from '../../shared/contract/system.ts';
import { newUser, user } from '../../shared/contract/users.ts';
import { PRODUCT_NAME } from '../../shared/identity.ts';
import { VERSION } from '../version.ts';

/** What answers are made of, under the names that a program's types take from the document. */
const answers = {
  User: user,
  Product: product,
  CartItem: cartItem,
  Cart: cart,
  Order: order,
  OrderHistoryEntry: orderHistoryEntry,
  UserOrderStats: userOrderStats,
  Sale: sale,
  SaleDetails: saleDetails,
  Settings: settings,
  Sample: sample,
  Import: importView,
  Diagnostics: diagnostics,
  Error: errorBody,
};

// The document is for programs, of which the service asks what screens may leave out.
JSON_SCHEMA_INPUT_REGISTRY.add(newUser, { required: ['email'] });

let document: Promise<Record<string, unknown>> | undefined;

/** The contract as an OpenAPI 3.1 document; made once. */
export function openApiDocument(): Promise<Record<string, unknown>> {
  document ??= generate();
  return document;
}

async function generate(): Promise<Record<string, unknown>> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const generated = await generator.generate(contract, {
    info: {
      title: `${PRODUCT_NAME} API`,
      version: VERSION,
      description: 'The order flow of a shop: carts, checkout, orders and their status, statistics.',
    },
    commonSchemas: Object.fromEntries(
      Object.entries(answers).map(([name, schema]) => [name, { schema, strategy: 'output' } as const]),
    ),
    security: [{ token: [] }],
    customErrorResponseBodySchema: (codes) => ({
      allOf: [
        { $ref: '#/components/schemas/Error' },
        { type: 'object', properties: { code: { enum: codes.map(([code]) => code) } } },
      ],
    }),
  });
  // The generator would put securitySchemes in place of the schemas it gathers.
  const securitySchemes = { token: { type: 'http', scheme: 'bearer' } };
  return { ...generated, components: { ...generated.components, securitySchemes } };
}
