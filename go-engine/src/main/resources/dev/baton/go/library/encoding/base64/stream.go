package base64

import "io"

type encoder struct {
	enc  *Encoding
	w    io.Writer
	rest []byte
	err  error
}

// NewEncoder gives a writer that writes the text of what is written to it; Close ends the text.
func NewEncoder(enc *Encoding, w io.Writer) io.WriteCloser {
	return &encoder{enc: enc, w: w}
}

func (e *encoder) Write(p []byte) (n int, err error) {
	if e.err != nil {
		return 0, e.err
	}
	data := append(e.rest, p...)
	whole := len(data) / 3 * 3
	if whole > 0 {
		text := make([]byte, whole/3*4)
		e.enc.Encode(text, data[:whole])
		if _, e.err = e.w.Write(text); e.err != nil {
			return 0, e.err
		}
	}
	e.rest = append([]byte(nil), data[whole:]...)
	return len(p), nil
}

func (e *encoder) Close() error {
	if e.err == nil && len(e.rest) > 0 {
		_, e.err = e.w.Write([]byte(e.enc.EncodeToString(e.rest)))
		e.rest = nil
	}
	return e.err
}

type decoder struct {
	enc  *Encoding
	r    io.Reader
	text []byte
	data []byte
	err  error
}

// NewDecoder gives a reader of the bytes whose text comes from r.
func NewDecoder(enc *Encoding, r io.Reader) io.Reader {
	return &decoder{enc: enc, r: r}
}

func (d *decoder) Read(p []byte) (n int, err error) {
	for len(d.data) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		d.fill()
	}
	n = copy(p, d.data)
	d.data = d.data[n:]
	return n, nil
}

// fill reads a piece of text and decodes all its groups; the rest waits for more.
func (d *decoder) fill() {
	var buf [1024]byte
	n, err := d.r.Read(buf[:])
	for _, c := range buf[:n] {
		if c != '\n' && c != '\r' {
			d.text = append(d.text, c)
		}
	}
	usable := len(d.text) / 4 * 4
	if err == io.EOF && d.enc.pad == NoPadding {
		usable = len(d.text)
	}
	var bad error
	if usable > 0 {
		d.data = make([]byte, d.enc.DecodedLen(usable))
		n, bad = d.enc.Decode(d.data, d.text[:usable])
		d.data = d.data[:n]
		d.text = d.text[usable:]
	}
	switch {
	case bad != nil:
		d.err = bad
	case err == io.EOF && len(d.text) > 0:
		d.err = io.ErrUnexpectedEOF
	default:
		d.err = err
	}
}
