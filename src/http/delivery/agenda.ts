import type { FastifyInstance } from 'fastify';
import { pickFields, refuseFields } from '../../agenda/reading.ts';
import { agendaDocument } from '../../formats/json/index.ts';
import { jsonText } from '../../formats/json/json.ts';
import { AgendaDocument, documented } from '../openapi.ts';
import { type Delivery, representation } from './context.ts';
import { JSON_TYPE } from './list.ts';

const READING = ['lang', 'text', 'release', 'fields'] as const;

/** The whole agenda as JSON. */
export function agendaRoutes(app: FastifyInstance, delivery: Delivery): void {
  app.get(
    '/conferences/:c/agenda',
    documented({
      operationId: 'getAgenda',
      summary: 'Everything of a conference in one document',
      tag: 'delivery',
      params: ['c'],
      reading: READING,
      answers: { 200: AgendaDocument },
      errors: [400, 404],
    }),
    representation(delivery, { reading: READING, selection: false, lenient: false }, ({ agenda, reading }) => {
      if (reading.fields) refuseFields(reading.fields, AgendaDocument);
      const document = agendaDocument(agenda) as Record<string, unknown>;
      const body = jsonText(reading.fields ? pickFields(document, reading.fields) : document, agenda, reading);
      return { body, mediaType: JSON_TYPE, modifiedAt: agenda.modifiedAt };
    }),
  );
}
