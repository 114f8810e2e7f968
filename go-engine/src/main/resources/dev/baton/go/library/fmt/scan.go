package fmt

import (
	"errors"
	"io"
)

// ScanState is what a Scanner reads from.
type ScanState interface {
	ReadRune() (r rune, size int, err error)
	UnreadRune() error
	SkipSpace()
	Token(skipSpace bool, f func(rune) bool) (token []byte, err error)
	Width() (wid int, ok bool)
	Read(buf []byte) (n int, err error)
}

// Scanner is a type that scans its values itself.
type Scanner interface {
	Scan(state ScanState, verb rune) error
}

func Scan(a ...any) (n int, err error)   { return Fscan(standardInput{}, a...) }
func Scanln(a ...any) (n int, err error) { return Fscanln(standardInput{}, a...) }

func Scanf(format string, a ...any) (n int, err error) {
	return Fscanf(standardInput{}, format, a...)
}

func Sscan(str string, a ...any) (n int, err error) {
	return newScan(&scannedText{text: str}, true, false).values(a)
}

func Sscanln(str string, a ...any) (n int, err error) {
	return newScan(&scannedText{text: str}, false, true).values(a)
}

func Sscanf(str string, format string, a ...any) (n int, err error) {
	return newScan(&scannedText{text: str}, false, false).formatted(format, a)
}

func Fscan(r io.Reader, a ...any) (n int, err error) {
	return newScan(r, true, false).values(a)
}

func Fscanln(r io.Reader, a ...any) (n int, err error) {
	return newScan(r, false, true).values(a)
}

func Fscanf(r io.Reader, format string, a ...any) (n int, err error) {
	return newScan(r, false, false).formatted(format, a)
}

// standardInput reads the process's input, as os.Stdin does.
type standardInput struct{}

// readStandardInput gives 0 at the end, or why it cannot read.
func readStandardInput(b []byte) (n int, reason string)

func (standardInput) Read(b []byte) (n int, err error) {
	n, reason := readStandardInput(b)
	switch {
	case reason != "":
		return 0, errors.New(reason)
	case n == 0 && len(b) > 0:
		return 0, io.EOF
	}
	return n, nil
}

// decodeRune gives the first rune and its width; text that stops within a rune gives a width of 0.
func decodeRune(text string, atEnd bool) (r rune, width int)

// scannedText is a text with a place in it.
type scannedText struct {
	text string
	at   int
	last int
}

func (t *scannedText) Read(b []byte) (n int, err error) {
	if t.at == len(t.text) {
		return 0, io.EOF
	}
	n = copy(b, t.text[t.at:])
	t.at += n
	return n, nil
}

func (t *scannedText) ReadRune() (r rune, size int, err error) {
	if t.at == len(t.text) {
		t.last = 0
		return 0, 0, io.EOF
	}
	if c := t.text[t.at]; c < 0x80 {
		r, size = rune(c), 1
	} else {
		r, size = decodeRune(t.text[t.at:], true)
	}
	t.at += size
	t.last = size
	return r, size, nil
}

func (t *scannedText) UnreadRune() error {
	t.at -= t.last
	t.last = 0
	return nil
}

// runeReader reads runes from what gives bytes only, and never a byte too many.
type runeReader struct {
	r      io.Reader
	rest   []byte
	last   rune
	size   int
	unread bool
}

func (rr *runeReader) ReadRune() (r rune, size int, err error) {
	if rr.unread {
		rr.unread = false
		return rr.last, rr.size, nil
	}
	atEnd := false
	for {
		if len(rr.rest) > 0 {
			if r, size = decodeRune(string(rr.rest), atEnd); size > 0 {
				rr.rest = rr.rest[size:]
				rr.last, rr.size = r, size
				return r, size, nil
			}
		}
		if atEnd {
			return 0, 0, err
		}
		var b [1]byte
		var n int
		n, err = io.ReadFull(rr.r, b[:])
		rr.rest = append(rr.rest, b[:n]...)
		atEnd = err != nil
	}
}

func (rr *runeReader) UnreadRune() error {
	rr.unread = true
	return nil
}

const (
	endOfText = -1
	anyWidth  = 1 << 30
)
