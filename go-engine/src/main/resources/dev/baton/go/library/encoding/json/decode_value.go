package json

import (
	"fmt"
	"reflect"
	"strconv"
)

// refuse notes that an array or object does not fit, and passes over it.
func (d *decoder) refuse(value string, t reflect.Type) {
	d.save(&UnmarshalTypeError{Value: value, Type: t, Offset: int64(d.at + 1)})
	d.skip()
}

func (d *decoder) array(v reflect.Value) error {
	u, text, v := target(v, false)
	if u != nil {
		start := d.at
		d.skip()
		return u.UnmarshalJSON(d.data[start:d.at])
	}
	if text != nil {
		d.refuse("array", reflect.TypeOf(text))
		return nil
	}
	switch v.Kind() {
	case reflect.Interface:
		if v.NumMethod() == 0 {
			v.Set(reflect.ValueOf(d.anyArray()))
			return nil
		}
		d.refuse("array", v.Type())
		return nil
	case reflect.Array, reflect.Slice:
	default:
		d.refuse("array", v.Type())
		return nil
	}
	d.at++
	n := 0
	for d.more(']') {
		var element reflect.Value
		if v.Kind() == reflect.Slice {
			if n >= v.Cap() {
				v.Grow(1)
			}
			if n >= v.Len() {
				v.SetLen(n + 1)
			}
		}
		if n < v.Len() {
			element = v.Index(n)
		}
		if err := d.value(element); err != nil {
			return err
		}
		n++
	}
	switch {
	case v.Kind() == reflect.Array:
		for ; n < v.Len(); n++ {
			v.Index(n).SetZero()
		}
	case n == 0:
		v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	case n < v.Len():
		v.SetLen(n)
	}
	return nil
}

func (d *decoder) object(v reflect.Value) error {
	u, text, v := target(v, false)
	if u != nil {
		start := d.at
		d.skip()
		return u.UnmarshalJSON(d.data[start:d.at])
	}
	if text != nil {
		d.refuse("object", reflect.TypeOf(text))
		return nil
	}
	t := v.Type()
	switch v.Kind() {
	case reflect.Interface:
		if v.NumMethod() == 0 {
			v.Set(reflect.ValueOf(d.anyObject()))
			return nil
		}
	case reflect.Map:
		if k := t.Key(); isKeyKind(k.Kind()) || reflect.PointerTo(k).Implements(textUnmarshalerType) {
			if v.IsNil() {
				v.Set(reflect.MakeMap(t))
			}
			return d.entries(v, t)
		}
	case reflect.Struct:
		return d.fields(v, t)
	}
	d.refuse("object", t)
	return nil
}

func isKeyKind(k reflect.Kind) bool {
	return k == reflect.String || reflect.Int <= k && k <= reflect.Uintptr
}

// key takes a key and its colon, and gives the key's place and text.
func (d *decoder) key() (start int, text string) {
	start = d.at
	d.at = d.literalEnd()
	text = unquote(d.data[start:d.at])
	d.skipSpace()
	d.at++ // the colon
	d.skipSpace()
	return start, text
}

func (d *decoder) entries(v reflect.Value, t reflect.Type) error {
	d.at++
	for d.more('}') {
		start, key := d.key()
		element := reflect.New(t.Elem()).Elem()
		if err := d.value(element); err != nil {
			return err
		}
		k, err := d.mapKey(t.Key(), start, key)
		if err != nil {
			return err
		}
		if k.IsValid() {
			v.SetMapIndex(k, element)
		}
	}
	return nil
}

func (d *decoder) mapKey(t reflect.Type, start int, key string) (reflect.Value, error) {
	if reflect.PointerTo(t).Implements(textUnmarshalerType) {
		k := reflect.New(t)
		quoted := appendString(nil, key, false)
		err := d.literal(quoted, k, true)
		return k.Elem(), err
	}
	kind := t.Kind()
	if kind == reflect.String {
		return reflect.ValueOf(key).Convert(t), nil
	}
	k := reflect.New(t).Elem()
	if k.CanInt() {
		n, err := strconv.ParseInt(key, 10, 64)
		if err == nil && !k.OverflowInt(n) {
			k.SetInt(n)
			return k, nil
		}
	} else {
		n, err := strconv.ParseUint(key, 10, 64)
		if err == nil && !k.OverflowUint(n) {
			k.SetUint(n)
			return k, nil
		}
	}
	d.save(&UnmarshalTypeError{Value: "number " + key, Type: t, Offset: int64(start + 1)})
	return reflect.Value{}, nil
}

func (d *decoder) fields(v reflect.Value, t reflect.Type) error {
	known := fieldsOf(t)
	outer, depth := d.structType, len(d.path)
	d.at++
	for d.more('}') {
		_, key := d.key()
		var err error
		if f := known.find(key); f != nil {
			d.structType = t
			d.path = append(d.path, f.name)
			place := d.fieldPlace(v, f.index)
			if f.quoted {
				err = d.quotedValue(place)
			} else {
				err = d.value(place)
			}
		} else {
			if d.knownFields {
				d.save(fmt.Errorf("json: unknown field %q", key))
			}
			d.skip()
		}
		if err != nil {
			return err
		}
		d.structType, d.path = outer, d.path[:depth]
	}
	return nil
}

// fieldPlace gives the field, making the embedded structs on the way; none if that is not possible.
func (d *decoder) fieldPlace(v reflect.Value, index []int) reflect.Value {
	for _, i := range index {
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				if !v.CanSet() {
					d.save(fmt.Errorf("json: cannot set embedded pointer to unexported struct: %v", v.Type().Elem()))
					return reflect.Value{}
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(i)
	}
	return v
}

// quotedValue reads a value that is in a string.
func (d *decoder) quotedValue(v reflect.Value) error {
	start := d.at
	c := d.data[start]
	d.skip()
	if !v.IsValid() {
		return nil
	}
	text := d.data[start:d.at]
	switch {
	case c == 'n':
		return d.literal(text, v, false)
	case c == '"':
		return d.literal([]byte(unquote(text)), v, true)
	}
	d.save(fmt.Errorf("json: invalid use of ,string struct tag, trying to unmarshal unquoted value into %v", v.Type()))
	return nil
}

// anyValue reads a value into what an empty interface gets for it.
func (d *decoder) anyValue() any {
	switch d.data[d.at] {
	case '{':
		return d.anyObject()
	case '[':
		return d.anyArray()
	}
	start := d.at
	d.at = d.literalEnd()
	switch text := d.data[start:d.at]; text[0] {
	case 'n':
		return nil
	case 't', 'f':
		return text[0] == 't'
	case '"':
		return unquote(text)
	default:
		n, err := d.number(string(text))
		if err != nil {
			d.save(err)
		}
		return n
	}
}

func (d *decoder) anyArray() []any {
	d.at++
	list := []any{}
	for d.more(']') {
		list = append(list, d.anyValue())
	}
	return list
}

func (d *decoder) anyObject() map[string]any {
	d.at++
	m := map[string]any{}
	for d.more('}') {
		_, key := d.key()
		m[key] = d.anyValue()
	}
	return m
}

func (d *decoder) number(s string) (any, error) {
	if d.useNumber {
		return Number(s), nil
	}
	f, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return nil, &UnmarshalTypeError{Value: "number " + s, Type: reflect.TypeFor[float64](), Offset: int64(d.at)}
	}
	return f, nil
}
