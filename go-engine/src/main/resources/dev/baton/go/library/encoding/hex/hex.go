// Package hex turns bytes into hexadecimal digits and back.
package hex

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

const digits = "0123456789abcdef"

// ErrLength says that a digit is missing.
var ErrLength = errors.New("encoding/hex: odd length hex string")

// InvalidByteError is a byte that is no digit.
type InvalidByteError byte

func (e InvalidByteError) Error() string {
	return fmt.Sprintf("encoding/hex: invalid byte: %#U", rune(e))
}

func EncodedLen(n int) int { return n * 2 }
func DecodedLen(x int) int { return x / 2 }

func Encode(dst, src []byte) int {
	for i, b := range src {
		dst[2*i] = digits[b>>4]
		dst[2*i+1] = digits[b&15]
	}
	return 2 * len(src)
}

func AppendEncode(dst, src []byte) []byte {
	for _, b := range src {
		dst = append(dst, digits[b>>4], digits[b&15])
	}
	return dst
}

func EncodeToString(src []byte) string {
	return string(AppendEncode(make([]byte, 0, 2*len(src)), src))
}

func value(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}

func Decode(dst, src []byte) (int, error) {
	n := 0
	for ; 2*n+1 < len(src); n++ {
		high, ok := value(src[2*n])
		if !ok {
			return n, InvalidByteError(src[2*n])
		}
		low, ok := value(src[2*n+1])
		if !ok {
			return n, InvalidByteError(src[2*n+1])
		}
		dst[n] = high<<4 | low
	}
	if len(src)%2 == 1 {
		if _, ok := value(src[2*n]); !ok {
			return n, InvalidByteError(src[2*n])
		}
		return n, ErrLength
	}
	return n, nil
}

func AppendDecode(dst, src []byte) ([]byte, error) {
	data, err := DecodeString(string(src))
	return append(dst, data...), err
}

func DecodeString(s string) ([]byte, error) {
	data := make([]byte, len(s)/2)
	n, err := Decode(data, []byte(s))
	return data[:n], err
}

type encoder struct{ w io.Writer }

// NewEncoder gives a writer that writes the digits of what is written to it.
func NewEncoder(w io.Writer) io.Writer { return &encoder{w} }

func (e *encoder) Write(p []byte) (n int, err error) {
	n, err = e.w.Write(AppendEncode(nil, p))
	return n / 2, err
}

type decoder struct {
	r    io.Reader
	rest []byte
	err  error
}

// NewDecoder gives a reader of the bytes whose digits come from r.
func NewDecoder(r io.Reader) io.Reader { return &decoder{r: r} }

func (d *decoder) Read(p []byte) (n int, err error) {
	if len(d.rest) < 2 && d.err == nil {
		var buf [1024]byte
		n, d.err = d.r.Read(buf[:])
		d.rest = append(d.rest, buf[:n]...)
		if d.err == io.EOF && len(d.rest)%2 == 1 {
			if _, ok := value(d.rest[len(d.rest)-1]); ok {
				d.err = io.ErrUnexpectedEOF
			} else {
				d.err = InvalidByteError(d.rest[len(d.rest)-1])
			}
		}
	}
	whole := min(len(p), len(d.rest)/2)
	n, err = Decode(p[:whole], d.rest[:2*whole])
	d.rest = d.rest[2*n:]
	if err != nil {
		d.err = err
	}
	if n == 0 && len(d.rest) < 2 {
		return 0, d.err
	}
	return n, err
}

// Dump shows bytes as hexdump -C does.
func Dump(data []byte) string {
	var text strings.Builder
	d := Dumper(&text)
	d.Write(data)
	d.Close()
	return text.String()
}

type dumper struct {
	w      io.Writer
	line   []byte
	at     int
	closed bool
}

// Dumper gives a writer that shows what is written to it as hexdump -C does.
func Dumper(w io.Writer) io.WriteCloser { return &dumper{w: w} }

func (d *dumper) Write(data []byte) (n int, err error) {
	if d.closed {
		return 0, errors.New("encoding/hex: dumper closed")
	}
	for i, b := range data {
		d.line = append(d.line, b)
		if len(d.line) == 16 {
			if err := d.flush(); err != nil {
				return i, err
			}
		}
	}
	return len(data), nil
}

func (d *dumper) flush() error {
	text := fmt.Appendf(nil, "%08x ", d.at)
	shown := make([]byte, len(d.line))
	for i := range 16 {
		if i == 8 {
			text = append(text, ' ')
		}
		if i >= len(d.line) {
			text = append(text, "   "...)
			continue
		}
		text = append(text, ' ')
		text = AppendEncode(text, d.line[i:i+1])
		shown[i] = d.line[i]
		if shown[i] < 32 || shown[i] > 126 {
			shown[i] = '.'
		}
	}
	text = append(text, "  |"...)
	text = append(text, shown...)
	text = append(text, "|\n"...)
	d.at += len(d.line)
	d.line = d.line[:0]
	_, err := d.w.Write(text)
	return err
}

func (d *dumper) Close() error {
	if d.closed {
		return nil
	}
	d.closed = true
	if len(d.line) == 0 {
		return nil
	}
	return d.flush()
}
