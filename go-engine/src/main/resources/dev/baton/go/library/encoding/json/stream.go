package json

import (
	"bytes"
	"io"
)

// Decoder reads JSON values one after the other.
type Decoder struct {
	r       io.Reader
	buf     []byte
	at      int   // where the unread text begins in buf
	scanned int64 // how much text was before buf
	d       decoder
	scan    scanner
	err     error
	state   int
	outer   []int
}

// What may come next while the text is read token by token.
const (
	tokenTop = iota
	tokenArrayStart
	tokenElement
	tokenArrayComma
	tokenObjectStart
	tokenKey
	tokenColon
	tokenPair
	tokenObjectComma
)

func NewDecoder(r io.Reader) *Decoder { return &Decoder{r: r} }

// UseNumber makes numbers in interfaces a Number.
func (dec *Decoder) UseNumber() { dec.d.useNumber = true }

// DisallowUnknownFields makes keys without a field an error.
func (dec *Decoder) DisallowUnknownFields() { dec.d.knownFields = true }

// Decode reads the next value into what v points to.
func (dec *Decoder) Decode(v any) error {
	if dec.err != nil {
		return dec.err
	}
	if err := dec.beforeValue(); err != nil {
		return err
	}
	if !dec.valueAllowed() {
		return &SyntaxError{msg: "not at beginning of value", Offset: dec.InputOffset()}
	}
	n, err := dec.readValue()
	if err != nil {
		return err
	}
	d := decoder{data: dec.buf[dec.at : dec.at+n], useNumber: dec.d.useNumber, knownFields: dec.d.knownFields}
	dec.at += n
	err = d.decode(v)
	dec.afterValue()
	return err
}

// Buffered gives what was read from the reader but not yet decoded.
func (dec *Decoder) Buffered() io.Reader { return bytes.NewReader(dec.buf[dec.at:]) }

// InputOffset is where the reading of tokens or values has come to.
func (dec *Decoder) InputOffset() int64 { return dec.scanned + int64(dec.at) }

// readValue makes sure that a whole value is in the buffer and gives its length.
func (dec *Decoder) readValue() (int, error) {
	dec.scan.reset()
	dec.scan.bytes = dec.InputOffset()
	i := dec.at
	for {
		for ; i < len(dec.buf); i++ {
			c := dec.buf[i]
			dec.scan.bytes++
			switch dec.scan.step(c) {
			case opEnd:
				// The byte is not part of the value any more.
				dec.scan.bytes--
				return i - dec.at, nil
			case opEndObject, opEndArray:
				if dec.scan.ended {
					return i + 1 - dec.at, nil
				}
			case opError:
				dec.err = dec.scan.err
				return 0, dec.err
			}
		}
		read := i - dec.at
		if err := dec.refill(); err != nil {
			if err == io.EOF {
				if dec.scan.step(' ') == opEnd {
					return read, nil
				}
				if len(bytes.TrimSpace(dec.buf[dec.at:])) > 0 {
					err = io.ErrUnexpectedEOF
				}
			}
			dec.err = err
			return 0, err
		}
		i = dec.at + read
	}
}

// refill drops what was decoded and reads more.
func (dec *Decoder) refill() error {
	if dec.at > 0 {
		dec.scanned += int64(dec.at)
		dec.buf = append(dec.buf[:0:0], dec.buf[dec.at:]...)
		dec.at = 0
	}
	const room = 512
	old := len(dec.buf)
	if cap(dec.buf)-old < room {
		larger := make([]byte, old, 2*cap(dec.buf)+room)
		copy(larger, dec.buf)
		dec.buf = larger
	}
	n, err := dec.r.Read(dec.buf[old:cap(dec.buf)])
	dec.buf = dec.buf[:old+n]
	if n > 0 {
		return nil
	}
	return err
}

// Token is a Delim, bool, float64, Number, string or nil.
type Token any

// Delim is one of [ ] { }.
type Delim rune

func (d Delim) String() string { return string(d) }

// beforeValue takes the comma or colon before a value that Decode is to read.
func (dec *Decoder) beforeValue() error {
	switch dec.state {
	case tokenArrayComma:
		c, err := dec.peek()
		if err != nil {
			return err
		}
		if c != ',' {
			return &SyntaxError{"expected comma after array element", dec.InputOffset()}
		}
		dec.at++
		dec.state = tokenElement
	case tokenColon:
		c, err := dec.peek()
		if err != nil {
			return err
		}
		if c != ':' {
			return &SyntaxError{"expected colon after object key", dec.InputOffset()}
		}
		dec.at++
		dec.state = tokenPair
	}
	return nil
}

func (dec *Decoder) valueAllowed() bool {
	switch dec.state {
	case tokenTop, tokenArrayStart, tokenElement, tokenPair:
		return true
	}
	return false
}

func (dec *Decoder) afterValue() {
	switch dec.state {
	case tokenArrayStart, tokenElement:
		dec.state = tokenArrayComma
	case tokenPair:
		dec.state = tokenObjectComma
	}
}

func (dec *Decoder) push(state int, d Delim) (Token, error) {
	dec.at++
	dec.outer = append(dec.outer, dec.state)
	dec.state = state
	return d, nil
}

func (dec *Decoder) pop(d Delim) (Token, error) {
	dec.at++
	dec.state = dec.outer[len(dec.outer)-1]
	dec.outer = dec.outer[:len(dec.outer)-1]
	dec.afterValue()
	return d, nil
}

// Token gives the next token; io.EOF at the end.
func (dec *Decoder) Token() (Token, error) {
	for {
		c, err := dec.peek()
		if err != nil {
			return nil, err
		}
		switch {
		case c == '[' && dec.valueAllowed():
			return dec.push(tokenArrayStart, '[')
		case c == ']' && (dec.state == tokenArrayStart || dec.state == tokenArrayComma):
			return dec.pop(']')
		case c == '{' && dec.valueAllowed():
			return dec.push(tokenObjectStart, '{')
		case c == '}' && (dec.state == tokenObjectStart || dec.state == tokenObjectComma):
			return dec.pop('}')
		case c == ':' && dec.state == tokenColon:
			dec.at++
			dec.state = tokenPair
		case c == ',' && dec.state == tokenArrayComma:
			dec.at++
			dec.state = tokenElement
		case c == ',' && dec.state == tokenObjectComma:
			dec.at++
			dec.state = tokenKey
		case c == '"' && (dec.state == tokenObjectStart || dec.state == tokenKey):
			var key string
			state := dec.state
			dec.state = tokenTop
			if err := dec.Decode(&key); err != nil {
				dec.state = state
				return nil, err
			}
			dec.state = tokenColon
			return key, nil
		case c == '[' || c == ']' || c == '{' || c == '}' || c == ':' || c == ',' || !dec.valueAllowed():
			return nil, dec.unexpected(c)
		default:
			var v any
			if err := dec.Decode(&v); err != nil {
				return nil, err
			}
			return v, nil
		}
	}
}

func (dec *Decoder) unexpected(c byte) error {
	where := ""
	switch dec.state {
	case tokenTop, tokenArrayStart, tokenElement, tokenPair:
		where = "looking for beginning of value"
	case tokenArrayComma:
		where = "after array element"
	case tokenKey:
		where = "looking for beginning of object key string"
	case tokenObjectStart:
		where = "looking for beginning of object key string"
	case tokenColon:
		where = "after object key"
	case tokenObjectComma:
		where = "after object key:value pair"
	}
	return &SyntaxError{"invalid character " + quoteByte(c) + " " + where, dec.InputOffset()}
}

// More tells whether the array or object that is being read has another element.
func (dec *Decoder) More() bool {
	c, err := dec.peek()
	return err == nil && c != ']' && c != '}'
}

// peek skips space and gives the next byte.
func (dec *Decoder) peek() (byte, error) {
	for {
		for ; dec.at < len(dec.buf); dec.at++ {
			if c := dec.buf[dec.at]; !isSpace(c) {
				return c, nil
			}
		}
		if err := dec.refill(); err != nil {
			return 0, err
		}
	}
}

// Encoder writes JSON values, each on a line of its own.
type Encoder struct {
	w              io.Writer
	err            error
	plain          bool
	prefix, indent string
}

func NewEncoder(w io.Writer) *Encoder { return &Encoder{w: w} }

func (enc *Encoder) Encode(v any) error {
	if enc.err != nil {
		return enc.err
	}
	text, err := marshal(v, !enc.plain)
	if err != nil {
		return err
	}
	text = append(text, '\n')
	if enc.prefix != "" || enc.indent != "" {
		if text, err = appendIndented(nil, text, enc.prefix, enc.indent); err != nil {
			return err
		}
	}
	_, enc.err = enc.w.Write(text)
	return enc.err
}

func (enc *Encoder) SetIndent(prefix, indent string) {
	enc.prefix, enc.indent = prefix, indent
}

// SetEscapeHTML says whether <, > and & in strings become \u sequences, as they do at first.
func (enc *Encoder) SetEscapeHTML(on bool) { enc.plain = !on }

