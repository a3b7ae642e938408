import { type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { contract } from '../../shared/contract/index.ts';
import { BRIDGE } from '../../shared/identity.ts';
import { ApiError } from './api-error.ts';
import { createBridgeTransport } from './bridge-transport.ts';
import { createHttpTransport } from './http-transport.ts';
import type { Transport } from './transport.ts';

function createLink(transport: Transport): ClientLink<Record<never, never>> {
  return {
    async call(path, input) {
      const reply = await transport.call({ path, input });
      if (!reply.ok) throw new ApiError(reply.error.code, reply.error.message, reply.error);
      return reply.value;
    },
  };
}

const bridge = window[BRIDGE];

export const transport: Transport = bridge ? createBridgeTransport(bridge) : createHttpTransport();

const client: ContractRouterClient<typeof contract> = createORPCClient(createLink(transport));

/** Every operation of the contract, as calls and as options for queries and mutations. */
export const api = createTanstackQueryUtils(client);
