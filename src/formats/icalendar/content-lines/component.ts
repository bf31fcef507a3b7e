import type { Property } from './content-line.ts';

/** What stands between BEGIN and END: a calendar, an entry, a time zone, an alarm (RFC 5545 §3.6). */
export interface Component {
  /** In upper case, as in `VEVENT`. */
  name: string;
  /** The line of its BEGIN, counted from 1. */
  line: number;
  /** The line of its END, or of the last content line in it where it has none. */
  lastLine: number;
  properties: Property[];
  components: Component[];
}

/** The properties of a name, in the order of the file. */
export function propertiesOf(component: Component, name: string): Property[] {
  return component.properties.filter((property) => property.name === name);
}

/** The first property of a name. */
export function propertyOf(component: Component, name: string): Property | null {
  return component.properties.find((property) => property.name === name) ?? null;
}

/** The raw value of the first property of a name. */
export function rawValueOf(component: Component, name: string): string | null {
  return propertyOf(component, name)?.value ?? null;
}

/** The components right below, of the given names. */
export function componentsOf(component: Component, ...names: string[]): Component[] {
  return component.components.filter(({ name }) => names.includes(name));
}

/** A component and all below it. */
export function* withInner(component: Component): Generator<Component> {
  yield component;
  for (const inner of component.components) yield* withInner(inner);
}

/** The first value of a parameter. */
export function parameterOf(property: Property, name: string): string | null {
  return property.parameters.get(name)?.[0] ?? null;
}
