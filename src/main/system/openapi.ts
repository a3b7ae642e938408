import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '../../shared/contract/index.ts';
import { PRODUCT_NAME } from '../../shared/identity.ts';
import { VERSION } from '../version.ts';

let document: Promise<Record<string, unknown>> | undefined;

/** The contract as an OpenAPI 3.1 document; made once. */
export function openApiDocument(): Promise<Record<string, unknown>> {
  document ??= generate();
  return document;
}

async function generate(): Promise<Record<string, unknown>> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const generated = await generator.generate(contract, {
    info: { title: `${PRODUCT_NAME} API`, version: VERSION, description: 'The order flow of a shop.' },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{ token: [] }],
  });
  return { ...generated };
}
