// Package tabwriter aligns text in columns whose cells end with tabs.
package tabwriter

import (
	"bytes"
	"io"
	"unicode/utf8"
)

// How text is taken and columns are made.
const (
	FilterHTML uint = 1 << iota
	StripEscape
	AlignRight
	DiscardEmptyColumns
	TabIndent
	Debug
)

// Escape is a byte around text that is passed through as it is.
const Escape = '\xff'

// cell is a piece of a line; all but a line's last end with a tab.
type cell struct {
	text  []byte
	width int
	tab   bool // ended by a horizontal tab
}

// Writer holds back lines until the widths of their columns are known.
type Writer struct {
	out                         io.Writer
	minwidth, tabwidth, padding int
	padchar                     byte
	flags                       uint
	lines                       [][]cell
	text                        []byte // of the cell at hand
	width                       int
	counted                     int  // how many bytes of the text are in the width already
	until                       byte // what ends the escaped text, tag or entity at hand
	widths                      []int
	err                         error
}

func NewWriter(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	return new(Writer).Init(output, minwidth, tabwidth, padding, padchar, flags)
}

func (b *Writer) Init(output io.Writer, minwidth, tabwidth, padding int, padchar byte, flags uint) *Writer {
	if minwidth < 0 || tabwidth < 0 || padding < 0 {
		panic("negative minwidth, tabwidth, or padding")
	}
	if padchar == '\t' {
		// Only text at the left of a cell can be padded with tabs.
		flags &^= AlignRight
	}
	*b = Writer{out: output, minwidth: minwidth, tabwidth: tabwidth, padding: padding, padchar: padchar, flags: flags}
	b.reset()
	return b
}

func (b *Writer) reset() {
	b.lines = [][]cell{nil}
	b.text, b.width, b.counted, b.until = nil, 0, 0, 0
}

func (b *Writer) Write(buf []byte) (n int, err error) {
	b.err = nil
	defer b.namePanic("Write")
	for _, c := range buf {
		b.take(c)
	}
	return len(buf), b.err
}

// Flush writes what is held back; the last cell ends its line.
func (b *Writer) Flush() error {
	b.err = nil
	defer b.namePanic("Flush")
	b.flush()
	return b.err
}

// namePanic lets a panic of the output tell what was done with it.
func (b *Writer) namePanic(what string) {
	if recover() != nil {
		b.widths = nil
		b.reset()
		panic("tabwriter: panic during " + what)
	}
}

func (b *Writer) take(c byte) {
	if b.until != 0 {
		b.takeSpecial(c)
		return
	}
	switch {
	case c == '\t' || c == '\v':
		b.endCell(c == '\t')
	case c == '\n' || c == '\f':
		cells := b.endCell(false)
		b.lines = append(b.lines, nil)
		if c == '\f' || cells == 1 {
			// The next lines begin new columns.
			b.flush()
			if c == '\f' && b.flags&Debug != 0 {
				b.write([]byte("---\n"))
			}
		}
	case c == Escape:
		b.count()
		b.until = Escape
		if b.flags&StripEscape == 0 {
			b.text = append(b.text, c)
			b.counted++
		}
	case b.flags&FilterHTML != 0 && (c == '<' || c == '&'):
		b.count()
		b.until = '>'
		if c == '&' {
			b.until = ';'
		}
		b.text = append(b.text, c)
	default:
		b.text = append(b.text, c)
	}
}

// takeSpecial takes a byte of escaped text, a tag or an entity.
func (b *Writer) takeSpecial(c byte) {
	if c != b.until {
		b.text = append(b.text, c)
		return
	}
	b.until = 0
	switch c {
	case Escape:
		b.count()
		if b.flags&StripEscape != 0 {
			return
		}
	case ';':
		b.width++
	}
	b.text = append(b.text, c)
	b.counted = len(b.text)
}

// count adds to the width what is new in the text.
func (b *Writer) count() {
	b.width += utf8.RuneCount(b.text[b.counted:])
	b.counted = len(b.text)
}

func (b *Writer) endCell(tab bool) int {
	switch b.until {
	case 0, Escape:
		b.count()
	case ';':
		b.width++
	}
	last := len(b.lines) - 1
	b.lines[last] = append(b.lines[last], cell{b.text, b.width, tab})
	b.text, b.width, b.counted = nil, 0, 0
	return len(b.lines[last])
}

func (b *Writer) flush() {
	if len(b.text) > 0 {
		b.endCell(false)
	}
	b.columns(0, len(b.lines))
	b.reset()
}

// columns writes lines; the columns to the left of those at hand have their widths.
func (b *Writer) columns(from, to int) {
	column := len(b.widths)
	for line := from; line < to; line++ {
		if column >= len(b.lines[line])-1 {
			continue
		}
		b.writeLines(from, line)
		from = line
		width := b.minwidth
		empty := true
		for ; line < to && column < len(b.lines[line])-1; line++ {
			c := b.lines[line][column]
			width = max(width, c.width+b.padding)
			empty = empty && c.width == 0 && !c.tab
		}
		if empty && b.flags&DiscardEmptyColumns != 0 {
			width = 0
		}
		b.widths = append(b.widths, width)
		b.columns(from, line)
		b.widths = b.widths[:column]
		from = line
	}
	b.writeLines(from, to)
}

func (b *Writer) writeLines(from, to int) {
	for i := from; i < to; i++ {
		tabs := b.flags&TabIndent != 0
		for column, c := range b.lines[i] {
			if column > 0 && b.flags&Debug != 0 {
				b.write([]byte{'|'})
			}
			if len(c.text) > 0 {
				tabs = false
			}
			if b.flags&AlignRight == 0 {
				b.write(c.text)
			}
			if column < len(b.widths) {
				b.pad(c.width, b.widths[column], tabs)
			}
			if b.flags&AlignRight != 0 {
				b.write(c.text)
			}
		}
		if i+1 < len(b.lines) {
			b.write([]byte{'\n'})
		}
	}
}

func (b *Writer) pad(text, width int, tabs bool) {
	if b.padchar == '\t' || tabs {
		if b.tabwidth > 0 {
			width = (width + b.tabwidth - 1) / b.tabwidth * b.tabwidth
			b.write(bytes.Repeat([]byte{'\t'}, (width-text+b.tabwidth-1)/b.tabwidth))
		}
		return
	}
	b.write(bytes.Repeat([]byte{b.padchar}, max(0, width-text)))
}

func (b *Writer) write(p []byte) {
	if b.err != nil || len(p) == 0 {
		return
	}
	n, err := b.out.Write(p)
	if err == nil && n != len(p) {
		err = io.ErrShortWrite
	}
	b.err = err
}
