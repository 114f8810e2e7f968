// Package json turns values into JSON and back, as in RFC 7159.
package json

import (
	"encoding"
	"reflect"
	"strconv"
	"sync"
)

// Marshaler is a type that writes its JSON itself.
type Marshaler interface {
	MarshalJSON() ([]byte, error)
}

// UnsupportedTypeError is a type that JSON has nothing for.
type UnsupportedTypeError struct {
	Type reflect.Type
}

func (e *UnsupportedTypeError) Error() string {
	return "json: unsupported type: " + e.Type.String()
}

// UnsupportedValueError is a value that JSON has nothing for.
type UnsupportedValueError struct {
	Value reflect.Value
	Str   string
}

func (e *UnsupportedValueError) Error() string { return "json: unsupported value: " + e.Str }

// InvalidUTF8Error is not used any more.
type InvalidUTF8Error struct {
	S string
}

func (e *InvalidUTF8Error) Error() string {
	return "json: invalid UTF-8 in string: " + strconv.Quote(e.S)
}

// MarshalerError is an error of a type's own MarshalJSON or MarshalText.
type MarshalerError struct {
	Type       reflect.Type
	Err        error
	sourceFunc string
}

func (e *MarshalerError) Error() string {
	method := e.sourceFunc
	if method == "" {
		method = "MarshalJSON"
	}
	return "json: error calling " + method + " for type " + e.Type.String() + ": " + e.Err.Error()
}

func (e *MarshalerError) Unwrap() error { return e.Err }

// Marshal gives the JSON of a value.
func Marshal(v any) ([]byte, error) { return marshal(v, true) }

// MarshalIndent gives the JSON of a value, indented as by Indent.
func MarshalIndent(v any, prefix, indent string) ([]byte, error) {
	text, err := Marshal(v)
	if err != nil {
		return nil, err
	}
	text, err = appendIndented(nil, text, prefix, indent)
	if err != nil {
		return nil, err
	}
	return text, nil
}

func marshal(v any, escapeHTML bool) ([]byte, error) {
	e := &encoder{escapeHTML: escapeHTML}
	if err := e.value(reflect.ValueOf(v), false); err != nil {
		return nil, err
	}
	return e.out, nil
}

type encoder struct {
	out        []byte
	escapeHTML bool
	depth      int
	seen       map[any]bool
}

// Beyond this depth the encoder looks for cycles.
const suspiciousDepth = 1000

// own tells how the values of a type write themselves.
type own struct {
	marshaler, textMarshaler               bool
	pointerMarshaler, pointerTextMarshaler bool
	readsItself                            bool // has UnmarshalJSON or UnmarshalText
}

var knownOwn sync.Map // reflect.Type to own

func ownOf(t reflect.Type) own {
	if known, ok := knownOwn.Load(t); ok {
		return known.(own)
	}
	o := own{marshaler: t.Implements(marshalerType), textMarshaler: t.Implements(textMarshalerType)}
	o.readsItself = t.Implements(unmarshalerType) || t.Implements(textUnmarshalerType)
	if t.Kind() != reflect.Pointer {
		p := reflect.PointerTo(t)
		o.pointerMarshaler = p.Implements(marshalerType)
		o.pointerTextMarshaler = p.Implements(textMarshalerType)
	}
	knownOwn.Store(t, o)
	return o
}

// value writes a value; quoted puts a number, bool or string into a string.
func (e *encoder) value(v reflect.Value, quoted bool) error {
	if !v.IsValid() {
		e.out = append(e.out, "null"...)
		return nil
	}
	t := v.Type()
	if t.Name() != "" || t.Kind() >= reflect.Array {
		o := ownOf(t)
		switch {
		case o.pointerMarshaler && !o.marshaler && v.CanAddr():
			return e.marshaler(v.Addr())
		case o.marshaler:
			return e.marshaler(v)
		case o.pointerTextMarshaler && !o.textMarshaler && v.CanAddr():
			return e.textMarshaler(v.Addr())
		case o.textMarshaler:
			return e.textMarshaler(v)
		}
	}
	return e.plain(v, t, quoted)
}

func isNil(v reflect.Value) bool {
	return (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) && v.IsNil()
}

func (e *encoder) null() error {
	e.out = append(e.out, "null"...)
	return nil
}

func (e *encoder) marshaler(v reflect.Value) error {
	if isNil(v) {
		return e.null()
	}
	m, ok := v.Interface().(Marshaler)
	if !ok {
		return e.null()
	}
	text, err := m.MarshalJSON()
	if err == nil {
		e.out, err = appendCompact(e.out, text, e.escapeHTML)
	}
	if err != nil {
		return &MarshalerError{v.Type(), err, "MarshalJSON"}
	}
	return nil
}

func (e *encoder) textMarshaler(v reflect.Value) error {
	if isNil(v) {
		return e.null()
	}
	m, ok := v.Interface().(encoding.TextMarshaler)
	if !ok {
		return e.null()
	}
	text, err := m.MarshalText()
	if err != nil {
		return &MarshalerError{v.Type(), err, "MarshalText"}
	}
	e.out = appendString(e.out, string(text), e.escapeHTML)
	return nil
}
