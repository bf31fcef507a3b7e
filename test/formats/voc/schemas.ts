import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import type { View } from '../../../src/formats/format.ts';
import { frabJson, frabXml, schedule2 } from '../../../src/formats/voc/index.ts';

const folder = fileURLToPath(new URL('../../../../shared/fixtures/schema/', import.meta.url));

/** Why the schemas of the c3voc cannot be asked, or false. */
export const skip = existsSync(folder) ? false : 'the shared fixtures are absent';

/** Everything that the c3voc's XSD and JSON schemas find wrong with a view as schedule.xml, schedule.json and schedule2. */
export function schemaFaults(view: View): string[] {
  return [
    ...xmlFaults(frabXml.write(view)),
    ...jsonFaults('voc-schedule-json.schema.json', frabJson.write(view)),
    ...jsonFaults('voc-schedule-json.schema2.json', schedule2.write(view)),
  ];
}

let xsd: XsdValidator | undefined;

function xmlFaults(text: string): string[] {
  xsd ??= XsdValidator.fromDoc(XmlDocument.fromString(readFileSync(`${folder}voc-schedule.xml.xsd`, 'utf8')));
  const document = XmlDocument.fromString(text);
  try {
    xsd.validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `schedule.xml:${line}: ${message.trim()}`);
  } finally {
    document.dispose();
  }
}

const validators = new Map<string, ValidateFunction>();

function jsonFaults(schema: string, text: string): string[] {
  const validate = validators.get(schema) ?? validatorOf(schema);
  validators.set(schema, validate);
  if (validate(JSON.parse(text))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${schema}: ${instancePath} ${message}`);
}

function validatorOf(schema: string): ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addMetaSchema(JSON.parse(readFileSync(new URL(import.meta.resolve('ajv/dist/refs/json-schema-draft-06.json')), 'utf8')));
  addFormats.default(ajv);
  ajv.addFormat('color', /^#[0-9a-f]{6}$/i);
  return ajv.compile(JSON.parse(readFileSync(folder + schema, 'utf8')));
}
