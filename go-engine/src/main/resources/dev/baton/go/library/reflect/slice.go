package reflect

import "unsafe"

func (v Value) Slice(i, j int) Value {
	v.must("Slice", 1<<Array|1<<Slice|1<<String)
	if v.Kind() == Array && !v.CanAddr() {
		panic("reflect.Value.Slice: slice of unaddressable array")
	}
	most := valueLen(v.h)
	if v.Kind() == Slice {
		most = valueCap(v.h)
	}
	if i < 0 || j < i || j > most {
		panic("reflect.Value.Slice: slice index out of bounds")
	}
	return Value{valueSlice(v.h, i, j, -1)}
}

func (v Value) Slice3(i, j, k int) Value {
	v.must("Slice3", 1<<Array|1<<Slice)
	if i < 0 || j < i || k < j || k > valueCap(v.h) {
		panic("reflect.Value.Slice3: slice index out of bounds")
	}
	return Value{valueSlice(v.h, i, j, k)}
}

func (v Value) Convert(t Type) Value {
	if v.h == nil || !v.Type().ConvertibleTo(t) {
		panic("reflect.Value.Convert: value of type " + v.Type().String() + " cannot be converted to type " + t.String())
	}
	return Value{valueConvert(v.h, t.common().t)}
}

func (v Value) CanConvert(t Type) bool {
	if !v.Type().ConvertibleTo(t) {
		return false
	}
	return v.Kind() != Slice || t.Kind() != Array || t.Len() <= v.Len()
}

func (v Value) Comparable() bool {
	switch v.Kind() {
	case Invalid:
		return true
	case Interface:
		return v.IsNil() || v.Elem().Comparable()
	case Array:
		for i := range v.Len() {
			if !v.Index(i).Comparable() {
				return false
			}
		}
		return true
	case Struct:
		for i := range v.NumField() {
			if !v.Field(i).Comparable() {
				return false
			}
		}
		return true
	case Func, Map, Slice:
		return false
	}
	return true
}

func (v Value) Equal(u Value) bool {
	if v.Kind() == Interface {
		v = v.Elem()
	}
	if u.Kind() == Interface {
		u = u.Elem()
	}
	if !v.IsValid() || !u.IsValid() {
		return v.IsValid() == u.IsValid()
	}
	return v.Type() == u.Type() && equalValues(v.h, u.h)
}

func equalValues(a, b unsafe.Pointer) bool
