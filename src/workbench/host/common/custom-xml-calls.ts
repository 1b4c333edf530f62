import * as v from 'valibot';
import type { XmlElement } from '../../../ooxml/xml';
import type { CustomXmlPart } from '../model/custom-xml/custom-xml-part';
import { valueOf, type Found } from '../model/custom-xml/xpath';
import type { WordDocument } from '../model/word-document';
import { OfficeError } from '../office-error';
import { Failure, Method } from './office-codes';
import { failure, success } from './reply';

const withXml = v.object({ xml: v.string() });
const withId = v.object({ id: v.string() });
const withNamespace = v.object({ namespace: v.string() });
const withPath = v.object({ xpath: v.string() });
const withPrefix = v.object({ prefix: v.string() });
const withHandle = v.object({ DataNodeHandle: v.number() });
const withData = v.object({ Data: v.nullish(v.string()) });
/** The client's script has no name for this argument, and sends it under that. */
const withText = v.object({ undefined: v.string() });

type Data = Readonly<Record<string, unknown>>;

/** `Microsoft.Office.WebExtension`'s node types of a custom XML part (typings: `CustomXmlNode.nodeType`). */
const NODE_TYPES: Readonly<Record<Found['kind'], string>> = {
  element: 'element',
  attribute: 'attribute',
  text: 'text',
};

/** `Office.context.document.customXmlParts` of the common API. */
export class CustomXmlCalls {
  /** Nodes that the add-in was given, by their handles. */
  private readonly nodes = new Map<number, { readonly part: CustomXmlPart; readonly found: Found }>();

  constructor(private readonly document: WordDocument) {}

  /** @returns the reply; undefined for a call that is not about custom XML. */
  answer(dispatchId: number, data: Data): unknown {
    try {
      return this.reply(dispatchId, data);
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      return failure(error.code === 'ItemNotFound' ? Failure.customXmlNotFound : Failure.customXmlError);
    }
  }

  private reply(dispatchId: number, data: Data): unknown {
    const { customXml } = this.document;
    switch (dispatchId) {
      case Method.addCustomXml:
        return this.write(() => described(customXml.add(v.parse(withXml, data).xml)));
      case Method.customXmlById:
        return described(this.part(data));
      case Method.customXmlByNamespace:
        return success({ DataPartList: customXml.byNamespace(v.parse(withNamespace, data).namespace).map(properties) });
      case Method.customXmlText:
        return success({ Data: this.part(data).xml });
      case Method.deleteCustomXml:
        return this.write(() => {
          customXml.delete(this.part(data));
          return success({});
        });
      case Method.customXmlNodes: {
        const part = this.part(data);
        return this.found(part, null, data);
      }
      case Method.addNamespace:
        this.part(data).prefixes[v.parse(withPrefix, data).prefix] = v.parse(withNamespace, data).namespace;
        return success({});
      case Method.namespaceOfPrefix:
        return success({ Data: this.part(data).prefixes[v.parse(withPrefix, data).prefix] ?? '' });
      case Method.prefixOfNamespace: {
        const { namespace } = v.parse(withNamespace, data);
        const prefixes = Object.entries(this.part(data).prefixes);
        return success({ Data: prefixes.find(([, one]) => one === namespace)?.[0] ?? '' });
      }
      default:
        return this.nodeReply(dispatchId, data);
    }
  }

  private nodeReply(dispatchId: number, data: Data): unknown {
    switch (dispatchId) {
      case Method.nodeValue:
      case Method.nodeText:
        return success({ Data: valueOf(this.node(data).found) });
      case Method.nodeXml: {
        const { part, found } = this.node(data);
        return success({ Data: part.xmlOf(found) });
      }
      case Method.nodeNodes: {
        const { part, found } = this.node(data);
        return this.found(part, found.kind === 'element' ? found.element : null, data);
      }
      case Method.setNodeValue:
        return this.setText(data, v.parse(withData, data).Data ?? '');
      case Method.setNodeText:
        return this.setText(data, v.parse(withText, data).undefined);
      case Method.setNodeXml:
        return this.write(() => {
          const { part, found } = this.node(data);
          if (found.kind !== 'element') return failure(Failure.customXmlError);
          part.replace(found.element, v.parse(withXml, data).xml);
          return success({});
        });
      default:
        return undefined;
    }
  }

  private setText(data: Data, text: string): unknown {
    return this.write(() => {
      const { part, found } = this.node(data);
      part.setText(found, text);
      return success({});
    });
  }

  private found(part: CustomXmlPart, context: XmlElement | null, data: Data): unknown {
    const nodes = part.find(v.parse(withPath, data).xpath, part.prefixes, context);
    return success({
      DataNodeList: nodes.map((found) => {
        const handle = this.nodes.size + 1;
        this.nodes.set(handle, { part, found });
        const named = found.kind === 'attribute' ? found.attribute : found.kind === 'element' ? found.element : null;
        return {
          DataNodeHandle: handle,
          DataNodeBaseName: named?.localName ?? '',
          DataNodeNamespaceUri: named?.namespaceURI ?? '',
          DataNodeType: NODE_TYPES[found.kind],
        };
      }),
    });
  }

  private part(data: Data): CustomXmlPart {
    const part = this.document.customXml.byId(v.parse(withId, data).id);
    if (part) return part;
    throw new OfficeError('ItemNotFound', 'The document has no custom XML part of that id.');
  }

  private node(data: Data): { readonly part: CustomXmlPart; readonly found: Found } {
    const node = this.nodes.get(v.parse(withHandle, data).DataNodeHandle);
    if (node) return node;
    throw new OfficeError('ItemNotFound', 'The add-in has no such node.');
  }

  private write(act: () => unknown): unknown {
    return this.document.refusesWrites ? failure(Failure.documentReadOnly) : act();
  }
}

function described(part: CustomXmlPart): unknown {
  return success({ DataPartProperties: properties(part) });
}

function properties({ id }: CustomXmlPart): Readonly<Record<string, unknown>> {
  return { id, DataPartBuiltIn: false };
}
