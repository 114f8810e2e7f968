// Package base64 turns bytes into text of 64 letters and back, as in RFC 4648.
package base64

import "strconv"

const (
	StdPadding rune = '='
	NoPadding  rune = -1
)

const (
	standardLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	urlLetters      = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
)

const noLetter = 0xff

// Encoding is a set of letters with a way to fill up the last group.
type Encoding struct {
	letters string
	values  [256]uint8
	pad     rune
	strict  bool
}

var (
	StdEncoding    = NewEncoding(standardLetters)
	URLEncoding    = NewEncoding(urlLetters)
	RawStdEncoding = StdEncoding.WithPadding(NoPadding)
	RawURLEncoding = URLEncoding.WithPadding(NoPadding)
)

// NewEncoding makes a padded encoding of 64 letters.
func NewEncoding(encoder string) *Encoding {
	if len(encoder) != 64 {
		panic("encoding alphabet is not 64-bytes long")
	}
	e := &Encoding{letters: encoder, pad: StdPadding}
	for i := range e.values {
		e.values[i] = noLetter
	}
	for i := 0; i < len(encoder); i++ {
		switch {
		case encoder[i] == '\n' || encoder[i] == '\r':
			panic("encoding alphabet contains newline character")
		case e.values[encoder[i]] != noLetter:
			panic("encoding alphabet includes duplicate symbols")
		}
		e.values[encoder[i]] = uint8(i)
	}
	return e
}

// WithPadding gives the same encoding with another padding character, or none.
func (enc Encoding) WithPadding(padding rune) *Encoding {
	switch {
	case padding < NoPadding || padding == '\r' || padding == '\n' || padding > 0xff:
		panic("invalid padding")
	case padding != NoPadding && enc.values[byte(padding)] != noLetter:
		panic("padding contained in alphabet")
	}
	enc.pad = padding
	return &enc
}

// Strict gives the same encoding, which wants the unused bits at the end to be zero.
func (enc Encoding) Strict() *Encoding {
	enc.strict = true
	return &enc
}

// EncodedLen is how long the text of n bytes is.
func (enc *Encoding) EncodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/3*4 + (n%3*8+5)/6
	}
	return (n + 2) / 3 * 4
}

// DecodedLen is how many bytes a text of n characters has at most.
func (enc *Encoding) DecodedLen(n int) int {
	if enc.pad == NoPadding {
		return n/4*3 + n%4*6/8
	}
	return n / 4 * 3
}

func (enc *Encoding) Encode(dst, src []byte) {
	at := 0
	for len(src) >= 3 {
		v := uint(src[0])<<16 | uint(src[1])<<8 | uint(src[2])
		dst[at] = enc.letters[v>>18]
		dst[at+1] = enc.letters[v>>12&63]
		dst[at+2] = enc.letters[v>>6&63]
		dst[at+3] = enc.letters[v&63]
		at += 4
		src = src[3:]
	}
	if len(src) == 0 {
		return
	}
	v := uint(src[0]) << 16
	if len(src) == 2 {
		v |= uint(src[1]) << 8
	}
	dst[at] = enc.letters[v>>18]
	dst[at+1] = enc.letters[v>>12&63]
	if len(src) == 2 {
		dst[at+2] = enc.letters[v>>6&63]
	} else if enc.pad != NoPadding {
		dst[at+2] = byte(enc.pad)
	}
	if enc.pad != NoPadding {
		dst[at+3] = byte(enc.pad)
	}
}

func (enc *Encoding) EncodeToString(src []byte) string {
	text := make([]byte, enc.EncodedLen(len(src)))
	enc.Encode(text, src)
	return string(text)
}

func (enc *Encoding) AppendEncode(dst, src []byte) []byte {
	start := len(dst)
	dst = append(dst, make([]byte, enc.EncodedLen(len(src)))...)
	enc.Encode(dst[start:], src)
	return dst
}

// CorruptInputError is the place of the first character that does not belong there.
type CorruptInputError int64

func (e CorruptInputError) Error() string {
	return "illegal base64 data at input byte " + strconv.FormatInt(int64(e), 10)
}

// Decode writes the bytes of a text, in which line ends do not count.
func (enc *Encoding) Decode(dst, src []byte) (n int, err error) {
	at := 0
	for {
		var group [4]uint8
		count := 0
		for count < 4 {
			at = skipLineEnds(src, at)
			if at == len(src) {
				break
			}
			c := src[at]
			if enc.pad != NoPadding && c == byte(enc.pad) {
				break
			}
			if enc.values[c] == noLetter {
				return n, CorruptInputError(at)
			}
			group[count] = enc.values[c]
			count++
			at++
		}
		if count < 4 {
			return enc.decodeLast(dst, n, group, count, src, at)
		}
		v := uint(group[0])<<18 | uint(group[1])<<12 | uint(group[2])<<6 | uint(group[3])
		dst[n] = byte(v >> 16)
		dst[n+1] = byte(v >> 8)
		dst[n+2] = byte(v)
		n += 3
	}
}

func skipLineEnds(src []byte, at int) int {
	for at < len(src) && (src[at] == '\n' || src[at] == '\r') {
		at++
	}
	return at
}

// decodeLast takes a group of less than four letters, which ends the text or is padded.
func (enc *Encoding) decodeLast(dst []byte, n int, group [4]uint8, count int, src []byte, at int) (int, error) {
	if at == len(src) {
		switch {
		case count == 0:
			return n, nil
		case count == 1 || enc.pad != NoPadding:
			return n, CorruptInputError(at - count)
		}
	} else {
		if count < 2 {
			return n, CorruptInputError(at)
		}
		at++
		if count == 2 {
			at = skipLineEnds(src, at)
			if at == len(src) {
				return n, CorruptInputError(len(src))
			}
			if src[at] != byte(enc.pad) {
				return n, CorruptInputError(at - 1)
			}
			at++
		}
		at = skipLineEnds(src, at)
	}
	v := uint(group[0])<<18 | uint(group[1])<<12 | uint(group[2])<<6
	if enc.strict && (count == 2 && v&0xffff != 0 || count == 3 && v&0xff != 0) {
		return n, CorruptInputError(at - 4 + count)
	}
	dst[n] = byte(v >> 16)
	n++
	if count == 3 {
		dst[n] = byte(v >> 8)
		n++
	}
	if at < len(src) {
		return n, CorruptInputError(at)
	}
	return n, nil
}

func (enc *Encoding) DecodeString(s string) ([]byte, error) {
	data := make([]byte, enc.DecodedLen(len(s)))
	n, err := enc.Decode(data, []byte(s))
	return data[:n], err
}

func (enc *Encoding) AppendDecode(dst, src []byte) ([]byte, error) {
	data := make([]byte, enc.DecodedLen(len(src)))
	n, err := enc.Decode(data, src)
	return append(dst, data[:n]...), err
}
