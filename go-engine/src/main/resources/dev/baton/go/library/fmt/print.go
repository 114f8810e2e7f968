// Package fmt prints and scans.
package fmt

import (
	"errors"
	"io"
)

// State is what a Formatter prints to.
type State interface {
	Write(b []byte) (n int, err error)
	Width() (wid int, ok bool)
	Precision() (prec int, ok bool)
	Flag(c int) bool
}

// Formatter is a type with its own formats.
type Formatter interface {
	Format(f State, verb rune)
}

// Stringer is a type with its own text.
type Stringer interface {
	String() string
}

// GoStringer is a type with its own text for %#v.
type GoStringer interface {
	GoString() string
}

func Sprintf(format string, a ...any) string
func Sprint(a ...any) string
func Sprintln(a ...any) string

func sprintf(format string, a []any) []byte
func sprint(a []any) []byte
func sprintln(a []any) []byte

// standardOutput writes to the process's output, as os.Stdout does.
func standardOutput(b []byte)

func Printf(format string, a ...any) (n int, err error) {
	b := sprintf(format, a)
	standardOutput(b)
	return len(b), nil
}

func Print(a ...any) (n int, err error) {
	b := sprint(a)
	standardOutput(b)
	return len(b), nil
}

func Println(a ...any) (n int, err error) {
	b := sprintln(a)
	standardOutput(b)
	return len(b), nil
}

func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	return w.Write(sprintf(format, a))
}

func Fprint(w io.Writer, a ...any) (n int, err error) {
	return w.Write(sprint(a))
}

func Fprintln(w io.Writer, a ...any) (n int, err error) {
	return w.Write(sprintln(a))
}

func Append(b []byte, a ...any) []byte   { return append(b, sprint(a)...) }
func Appendln(b []byte, a ...any) []byte { return append(b, sprintln(a)...) }

func Appendf(b []byte, format string, a ...any) []byte {
	return append(b, sprintf(format, a)...)
}

// FormatString gives the directive that a Formatter was called for.
func FormatString(state State, verb rune) string {
	text := "%"
	for _, flag := range " +-#0" {
		if state.Flag(int(flag)) {
			text += string(flag)
		}
	}
	if width, ok := state.Width(); ok {
		text += Sprint(width)
	}
	if precision, ok := state.Precision(); ok {
		text += "." + Sprint(precision)
	}
	return text + string(verb)
}

// errorText formats and gives the numbers of the operands of %w.
func errorText(format string, a []any) (text string, wrapped []int)

// Errorf gives an error that wraps the operands of %w.
func Errorf(format string, a ...any) error {
	text, wrapped := errorText(format, a)
	switch len(wrapped) {
	case 0:
		return errors.New(text)
	case 1:
		err, _ := a[wrapped[0]].(error)
		return &wrapError{text, err}
	}
	var errs []error
	for _, i := range wrapped {
		if err, ok := a[i].(error); ok {
			errs = append(errs, err)
		}
	}
	return &wrapErrors{text, errs}
}

type wrapError struct {
	msg string
	err error
}

func (e *wrapError) Error() string { return e.msg }
func (e *wrapError) Unwrap() error { return e.err }

type wrapErrors struct {
	msg  string
	errs []error
}

func (e *wrapErrors) Error() string   { return e.msg }
func (e *wrapErrors) Unwrap() []error { return e.errs }
