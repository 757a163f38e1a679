import { parseXml, XmlElement } from '@rgrove/parse-xml'

/** The document’s element, read by a parser that forgives nothing. */
export function rootOf(xml: string): XmlElement {
  const { root } = parseXml(xml)
  if (!root) throw new Error('no root')
  return root
}

export function childrenOf(element: XmlElement, name?: string): XmlElement[] {
  const elements = element.children.filter((child) => child instanceof XmlElement)
  return elements.filter((child) => name === undefined || child.name === name)
}
