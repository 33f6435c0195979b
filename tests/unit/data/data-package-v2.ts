/** What a path to a file or an address may look like: neither absolute nor hidden, and never upwards. */
const path = {
  type: 'string',
  pattern: '^(https?://.+|(?![./~\\\\])(?!.*(^|/)\\.\\.(/|$))(?!.*://).+)$'
};
const text = { type: 'string' };
const names = { type: 'array', minItems: 1, uniqueItems: true, items: text };
const bounds = { type: ['number', 'string'] };

const field = {
  type: 'object',
  required: ['name'],
  properties: {
    name: text,
    type: { enum: ['string', 'integer', 'number', 'boolean'] },
    title: text,
    description: text,
    categories: {
      type: 'array',
      minItems: 1,
      items: { type: 'object', required: ['value'], properties: { label: text } }
    },
    constraints: {
      type: 'object',
      properties: {
        required: { type: 'boolean' },
        enum: { type: 'array', minItems: 1, uniqueItems: true },
        minimum: bounds,
        maximum: bounds
      }
    }
  }
};

const schema = {
  type: 'object',
  required: ['fields'],
  properties: {
    fields: { type: 'array', minItems: 1, items: field },
    fieldsMatch: {
      type: 'array',
      minItems: 1,
      maxItems: 1,
      items: { enum: ['exact', 'equal', 'subset', 'superset', 'partial'] }
    },
    primaryKey: { oneOf: [text, names] },
    missingValues: {
      type: 'array',
      items: { type: 'object', required: ['value'], properties: { value: text, label: text } }
    }
  }
};

const resource = {
  type: 'object',
  required: ['name', 'path', 'type', 'schema'],
  not: { required: ['data'] },
  properties: {
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    path,
    type: { const: 'table' },
    format: text,
    mediatype: { type: 'string', pattern: '^[^/]+/[^/]+$' },
    encoding: text,
    title: text,
    description: text,
    schema
  }
};

/** The rules of Data Package v2 for the properties that this project's packages use, as JSON Schema. */
export const dataPackageV2 = {
  type: 'object',
  required: ['$schema', 'resources'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    title: text,
    description: text,
    keywords: names,
    contributors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['title'],
        properties: { title: text, roles: names, path }
      }
    },
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        anyOf: [{ required: ['name'] }, { required: ['path'] }],
        properties: { name: { type: 'string', pattern: '^[-a-zA-Z0-9._]+$' }, path }
      }
    },
    sources: {
      type: 'array',
      items: { type: 'object', minProperties: 1, properties: { title: text, path } }
    },
    resources: { type: 'array', minItems: 1, items: resource }
  }
};
