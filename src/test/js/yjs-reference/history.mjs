// Random histories: a few clients that write, undo, and now and then hear of each other.
import * as Y from 'yjs'
import { Schema } from 'prosemirror-model'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'

/** mulberry32: the same seed gives the same history everywhere. */
const random = seed => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const WORDS = ['a', 'né', 'the minutes ', 'محضر ', '😀', '👨‍👩‍👧', 'x\ny', '𝒳', '\u0000', '<b>&"', '\u2028', 'ambassadeur']
const FORMATS = [{ bold: true }, { bold: null }, { italic: {} }, { link: { href: 'https://a.example/?q=1&r="' } }, { color: 'red' }, { color: 'blue' }, { italic: null, bold: true }]
const VALUES = [null, undefined, true, false, 0, -1, 63, 64, -64, 2147483647, -2147483648, 4294967296, 9007199254740991, 1.5, 0.1, -0, 1e21, 1e-7, 3.4e38, NaN, Infinity, '', 'été', '😀', new Uint8Array([0, 255, 7]), 12345678901234567890n % 2n ** 63n, [1, 'two', [null]], { b: 1, a: { c: [] } }, { 10: 'x', 2: 'y', z: 'w' }, new Array(3).fill('s')]
const KEYS = ['k0', 'k1', 'k2', '1', 'ключ']

const schema = new Schema({
  nodes: {
    doc: { content: '(block | anchor)+' },
    chanceryAnchor: { group: 'anchor', attrs: { kind: { default: '' }, rowId: { default: '' } } },
    paragraph: { group: 'block', content: 'inline*', attrs: { dir: { default: null } } },
    heading: { group: 'block', content: 'inline*', attrs: { level: { default: 1 } } },
    blockquote: { group: 'block', content: 'block+' },
    bulletList: { group: 'block', content: 'listItem+' },
    orderedList: { group: 'block', content: 'listItem+', attrs: { start: { default: 1 } } },
    listItem: { content: 'paragraph block*' },
    table: { group: 'block', content: 'tableRow+' },
    tableRow: { content: '(tableCell | tableHeader)+' },
    tableCell: { content: 'block+', attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } } },
    tableHeader: { content: 'block+', attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } } },
    hardBreak: { group: 'inline', inline: true },
    mention: { group: 'inline', inline: true, attrs: { id: { default: null }, label: { default: null } } },
    text: { group: 'inline' }
  },
  marks: {
    bold: {},
    italic: {},
    link: { attrs: { href: { default: null } } },
    comment: { attrs: { id: { default: null } }, excludes: '' }
  }
})

export const history = (seed, steps) => {
  const next = random(seed)
  const below = n => Math.floor(next() * n)
  const pick = list => list[below(list.length)]
  const updates = []
  const clients = Array.from({ length: 3 + below(3) }, (_, i) => {
    const doc = new Y.Doc()
    doc.clientID = below(2) ? below(4294967296) : i + 1 + below(100) * 10
    doc.on('update', (update, origin) => {
      if (origin !== 'remote') updates.push(update)
    })
    doc.heard = 0
    doc.roots = [doc.getText('text'), doc.getMap('map'), doc.getArray('array'), doc.getXmlFragment('xml')]
    doc.editor = doc.getXmlFragment('editor')
    doc.undo = new Y.UndoManager([...doc.roots, doc.editor], { captureTimeout: below(2) ? 0 : 1e9 })
    return doc
  })

  const hear = (doc, until) => {
    while (doc.heard < until) Y.applyUpdate(doc, updates[doc.heard++], 'remote')
  }

  const word = () => pick(WORDS)

  /** An index at or before this one that is not within a surrogate pair: Yjs itself does not agree on halves. */
  const whole = (text, at) => {
    const units = text.toDelta().map(run => (typeof run.insert === 'string' ? run.insert : '.')).join('')
    return /[\udc00-\udfff]/.test(units.charAt(at)) ? at - 1 : at
  }

  const writeText = text => {
    const at = whole(text, below(text.length + 1))
    const length = whole(text, at + below(Math.min(text.length - at, 6) + 1)) - at
    switch (below(7)) {
      case 0:
      case 1:
        return text.insert(at, word())
      case 2:
        return text.insert(at, word(), pick(FORMATS))
      case 3:
        return text.insertEmbed(at, { image: word(), n: pick([1, 2.5, null]) })
      case 4:
        return text.format(at, length, pick(FORMATS))
      default:
        return text.delete(at, length)
    }
  }

  const nested = () => {
    switch (below(5)) {
      case 0:
        return new Y.Text(word())
      case 1:
        return new Y.Map([[pick(KEYS), pick(VALUES)]])
      case 2:
        return Y.Array.from([1, word(), true])
      default:
        return pick(VALUES)
    }
  }

  const writeMap = map => {
    switch (below(4)) {
      case 0:
        return map.delete(pick(KEYS))
      default:
        return map.set(pick(KEYS), nested())
    }
  }

  const writeArray = array => {
    const at = below(array.length + 1)
    switch (below(4)) {
      case 0:
        return array.delete(at, Math.min(array.length - at, below(4)))
      default: {
        const values = [nested(), nested()].filter(value => value !== undefined && typeof value !== 'bigint')
        return array.insert(at, values)
      }
    }
  }

  const xmlNode = () => {
    if (below(2)) return new Y.XmlText(word())
    const element = new Y.XmlElement(pick(['paragraph', 'heading', 'DIV']))
    element.setAttribute(pick(['level', 'dir', 'id']), pick([1, 'rtl', null, { a: 1 }]))
    return element
  }

  const writeXml = xml => {
    const at = below(xml.length + 1)
    switch (below(5)) {
      case 0:
        return xml.delete(at, Math.min(xml.length - at, below(3)))
      case 1:
        return xml instanceof Y.XmlElement ? xml.setAttribute('level', below(6)) : xml.insert(at, [xmlNode()])
      case 2:
        return xml instanceof Y.XmlElement ? xml.removeAttribute('dir') : xml.insert(at, [xmlNode(), xmlNode()])
      default:
        return xml.insert(at, [xmlNode()])
    }
  }

  const write = type => {
    const children = type instanceof Y.Map ? [...type.values()] : type instanceof Y.Text ? [] : type.toArray()
    const types = children.filter(child => child instanceof Y.AbstractType)
    if (types.length > 0 && below(3) > 0) return write(pick(types))
    if (type instanceof Y.Text) return writeText(type)
    if (type instanceof Y.Map) return writeMap(type)
    if (type instanceof Y.Array) return writeArray(type)
    return writeXml(type)
  }

  const inline = () => {
    if (below(8) === 0) return { type: 'hardBreak' }
    if (below(8) === 0) return { type: 'mention', attrs: { id: below(9), label: word() } }
    const marks = [
      { type: 'bold' },
      { type: 'italic' },
      { type: 'link', attrs: { href: pick(['https://a.example', 'javascript:alert(1)']) } },
      { type: 'comment', attrs: { id: below(3) } },
      { type: 'comment', attrs: { id: 3 + below(3) } }
    ].filter(() => below(4) === 0)
    return { type: 'text', text: word() + word(), marks }
  }

  const block = depth => {
    const some = make => Array.from({ length: 1 + below(2) }, make)
    switch (depth > 2 ? 0 : below(7)) {
      case 0:
      case 1:
        return { type: 'paragraph', attrs: { dir: pick([null, 'rtl']) }, content: below(4) ? some(inline) : [] }
      case 2:
        return { type: 'heading', attrs: { level: 1 + below(3) }, content: some(inline) }
      case 3:
        return { type: 'blockquote', content: some(() => block(depth + 1)) }
      case 4:
        return {
          type: 'table',
          content: some(() => ({
            type: 'tableRow',
            content: some(() => ({
              type: pick(['tableCell', 'tableHeader']),
              attrs: { colspan: 1 + below(2), rowspan: 1, colwidth: pick([null, [below(300)]]) },
              content: some(() => block(depth + 1))
            }))
          }))
        }
      default:
        return {
          type: pick(['bulletList', 'orderedList']),
          content: some(() => ({ type: 'listItem', content: [{ type: 'paragraph', content: some(inline) }, ...(below(3) ? [] : [block(depth + 1)])] }))
        }
    }
  }

  /** The place of a row, which stands between blocks. */
  const anchor = () => ({ type: 'chanceryAnchor', attrs: { kind: pick(['statement', 'decision']), rowId: String(below(9)) } })

  /** Changes the editor's document as a person at it would, and lets y-tiptap find the difference. */
  const writeEditor = doc => {
    const { doc: root, meta } = initProseMirrorDoc(doc.editor, schema)
    const json = root.toJSON()
    const blocks = (json.content ?? []).filter(node => node.type !== 'paragraph' || node.content)
    const at = below(blocks.length + 1)
    switch (below(4)) {
      case 0:
        blocks.splice(at, 1)
        break
      case 1: {
        const texts = []
        const collect = node => (node.type === 'text' ? texts.push(node) : node.content?.forEach(collect))
        blocks.forEach(collect)
        if (texts.length > 0) {
          const node = pick(texts)
          const cut = [...node.text]
          cut.splice(below(cut.length + 1), below(2), ...word())
          if (cut.length > 0) node.text = cut.join('')
          break
        }
      }
      // falls through
      default:
        blocks.splice(at, 0, below(6) ? block(0) : anchor())
    }
    if (blocks.length === 0) blocks.push({ type: 'paragraph' })
    updateYFragment(doc, doc.editor, schema.nodeFromJSON({ type: 'doc', content: blocks }), meta)
  }

  for (let i = 0; i < steps; i++) {
    const doc = pick(clients)
    switch (below(12)) {
      case 0:
      case 1:
        hear(doc, doc.heard + below(updates.length - doc.heard + 1))
        break
      case 2:
        doc.undo.undo()
        break
      case 3:
        doc.undo.redo()
        break
      case 4:
      case 5:
        writeEditor(doc)
        break
      case 6:
        doc.transact(() => {
          write(pick(doc.roots))
          write(pick(doc.roots))
        })
        break
      default:
        write(pick(doc.roots))
    }
  }
  while (clients.some(doc => doc.heard < updates.length)) {
    clients.forEach(doc => hear(doc, updates.length))
  }
  return { updates, clients }
}
