// Package csv reads and writes comma-separated values, as in RFC 4180.
package csv

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ParseError is where a text is not well formed; columns are bytes, counted from 1.
type ParseError struct {
	StartLine int
	Line      int
	Column    int
	Err       error
}

func (e *ParseError) Error() string {
	if e.Err == ErrFieldCount {
		return fmt.Sprintf("record on line %d: %v", e.Line, e.Err)
	}
	if e.StartLine != e.Line {
		return fmt.Sprintf("record on line %d; parse error on line %d, column %d: %v", e.StartLine, e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("parse error on line %d, column %d: %v", e.Line, e.Column, e.Err)
}

func (e *ParseError) Unwrap() error { return e.Err }

var (
	ErrBareQuote     = errors.New("bare \" in non-quoted-field")
	ErrQuote         = errors.New("extraneous or missing \" in quoted-field")
	ErrFieldCount    = errors.New("wrong number of fields")
	ErrTrailingComma = errors.New("extra delimiter at end of line")

	errInvalidDelim = errors.New("csv: invalid field or comment delimiter")
)

func validDelim(r rune) bool {
	return r != 0 && r != '"' && r != '\r' && r != '\n' && utf8.ValidRune(r) && r != utf8.RuneError
}

// position is where a field begins, counted from 1.
type position struct {
	line, column int
}

// Reader reads records.
type Reader struct {
	Comma            rune
	Comment          rune
	FieldsPerRecord  int
	LazyQuotes       bool
	TrimLeadingSpace bool
	ReuseRecord      bool
	TrailingComma    bool

	r      *bufio.Reader
	line   int
	offset int64
	starts []position
}

func NewReader(r io.Reader) *Reader { return &Reader{Comma: ',', r: bufio.NewReader(r)} }

// FieldPos gives the line and column where a field of the last record begins.
func (r *Reader) FieldPos(field int) (line, column int) {
	if field < 0 || field >= len(r.starts) {
		panic("out of range index passed to FieldPos")
	}
	return r.starts[field].line, r.starts[field].column
}

// InputOffset is where the reading has come to.
func (r *Reader) InputOffset() int64 { return r.offset }

// readLine gives the next line with its end, which becomes \n.
func (r *Reader) readLine() (string, error) {
	line, err := r.r.ReadString('\n')
	r.offset += int64(len(line))
	if line != "" && err == io.EOF {
		err = nil
		line = strings.TrimSuffix(line, "\r")
	}
	r.line++
	if strings.HasSuffix(line, "\r\n") {
		line = line[:len(line)-2] + "\n"
	}
	return line, err
}

func (r *Reader) Read() (record []string, err error) {
	if r.Comma == r.Comment || !validDelim(r.Comma) || r.Comment != 0 && !validDelim(r.Comment) {
		return nil, errInvalidDelim
	}
	line := ""
	for {
		if line, err = r.readLine(); err != nil {
			return nil, err
		}
		if line != "" && line != "\n" && !(r.Comment != 0 && strings.HasPrefix(line, string(r.Comment))) {
			break
		}
	}
	record, err = r.fields(line)
	if err != nil {
		return record, err
	}
	if r.FieldsPerRecord > 0 && len(record) != r.FieldsPerRecord {
		start := r.starts[0].line
		return record, &ParseError{StartLine: start, Line: start, Column: 1, Err: ErrFieldCount}
	}
	if r.FieldsPerRecord == 0 {
		r.FieldsPerRecord = len(record)
	}
	return record, nil
}

// fields splits a record that begins with this line.
func (r *Reader) fields(line string) (record []string, err error) {
	r.starts = nil
	start := r.line
	whole := line
	column := func() int { return len(whole) - len(line) + 1 }
	fail := func(col int, err error) error {
		return &ParseError{StartLine: start, Line: r.line, Column: col, Err: err}
	}
	for {
		lineEnd := 0
		if r.TrimLeadingSpace {
			trimmed := strings.TrimLeftFunc(line, unicode.IsSpace)
			if trimmed == "" && strings.HasSuffix(line, "\n") {
				lineEnd = 1
			}
			line = trimmed
		}
		r.starts = append(r.starts, position{r.line, column() - lineEnd})
		if !strings.HasPrefix(line, `"`) {
			field, rest, more := strings.Cut(line, string(r.Comma))
			if !more {
				field = strings.TrimSuffix(line, "\n")
			}
			if at := strings.IndexByte(field, '"'); at >= 0 && !r.LazyQuotes {
				return record, fail(column()+at, ErrBareQuote)
			}
			record = append(record, field)
			if !more {
				return record, nil
			}
			line = rest
			continue
		}
		line = line[1:]
		var field strings.Builder
		for closed := false; !closed; {
			text, rest, quote := strings.Cut(line, `"`)
			field.WriteString(text)
			if !quote {
				next, err := r.readLine()
				if err != nil {
					if !r.LazyQuotes && err == io.EOF {
						r.line--
						return record, fail(len(whole)-strings.Count(whole[max(0, len(whole)-1):], "\n")+1, ErrQuote)
					}
					if err == io.EOF {
						record = append(record, strings.TrimSuffix(field.String(), "\n"))
						return record, nil
					}
					return record, err
				}
				whole, line = next, next
				continue
			}
			at := column() + len(text)
			line = rest
			switch {
			case strings.HasPrefix(line, `"`):
				field.WriteByte('"')
				line = line[1:]
			case strings.HasPrefix(line, string(r.Comma)):
				line = line[utf8.RuneLen(r.Comma):]
				closed = true
			case line == "" || line == "\n":
				record = append(record, field.String())
				return record, nil
			case r.LazyQuotes:
				field.WriteByte('"')
			default:
				return record, fail(at, ErrQuote)
			}
		}
		record = append(record, field.String())
	}
}

func (r *Reader) ReadAll() (records [][]string, err error) {
	for {
		record, err := r.Read()
		if err == io.EOF {
			return records, nil
		}
		if err != nil {
			return nil, err
		}
		records = append(records, record)
	}
}

// Writer writes records.
type Writer struct {
	Comma   rune
	UseCRLF bool
	w       *bufio.Writer
}

func NewWriter(w io.Writer) *Writer { return &Writer{Comma: ',', w: bufio.NewWriter(w)} }

func (w *Writer) needsQuotes(field string) bool {
	if field == "" {
		return false
	}
	if field == `\.` {
		return true
	}
	first, _ := utf8.DecodeRuneInString(field)
	return strings.ContainsRune(field, w.Comma) || strings.ContainsAny(field, "\"\r\n") || unicode.IsSpace(first)
}

func (w *Writer) Write(record []string) error {
	if !validDelim(w.Comma) {
		return errInvalidDelim
	}
	for i, field := range record {
		if i > 0 {
			w.w.WriteRune(w.Comma)
		}
		if !w.needsQuotes(field) {
			w.w.WriteString(field)
			continue
		}
		field = strings.ReplaceAll(field, `"`, `""`)
		if w.UseCRLF {
			field = strings.ReplaceAll(strings.ReplaceAll(field, "\r", ""), "\n", "\r\n")
		}
		w.w.WriteByte('"')
		w.w.WriteString(field)
		w.w.WriteByte('"')
	}
	end := "\n"
	if w.UseCRLF {
		end = "\r\n"
	}
	_, err := w.w.WriteString(end)
	return err
}

func (w *Writer) WriteAll(records [][]string) error {
	for _, record := range records {
		if err := w.Write(record); err != nil {
			return err
		}
	}
	return w.w.Flush()
}

func (w *Writer) Flush() { w.w.Flush() }

func (w *Writer) Error() error {
	_, err := w.w.Write(nil)
	return err
}
