package reflect

import "unsafe"

func (v Value) MapIndex(key Value) Value {
	v.must("MapIndex", 1<<Map)
	return Value{mapIndex(v.h, key.assign("reflect.Value.MapIndex", v.Type().Key()).h)}
}

func (v Value) MapKeys() []Value {
	v.must("MapKeys", 1<<Map)
	keys := make([]Value, 0, valueLen(v.h))
	for it := mapIterator(v.h); iteratorNext(it); {
		keys = append(keys, Value{iteratorKey(v.h, it)})
	}
	return keys
}

// assign gives the value as one of a type that it can be assigned to.
func (v Value) assign(what string, t Type) Value {
	if v.h == nil {
		panic(what + ": value of type nil")
	}
	if !v.Type().AssignableTo(t) {
		panic(what + ": value of type " + v.Type().String() + " is not assignable to type " + t.String())
	}
	return Value{valueConvert(v.h, t.common().t)}
}

func (v Value) SetMapIndex(key, elem Value) {
	v.must("SetMapIndex", 1<<Map)
	v.mustBeExported("SetMapIndex")
	k := key.assign("reflect.Value.SetMapIndex", v.Type().Key())
	if elem.h == nil {
		setMapIndex(v.h, k.h, nil)
		return
	}
	setMapIndex(v.h, k.h, elem.assign("reflect.Value.SetMapIndex", v.Type().Elem()).h)
}

// MapIter goes through a map.
type MapIter struct {
	m    Value
	it   unsafe.Pointer
	done bool
}

func (v Value) MapRange() *MapIter {
	v.must("MapRange", 1<<Map)
	return &MapIter{m: v}
}

func (iter *MapIter) Next() bool {
	if !iter.m.IsValid() {
		panic("MapIter.Next called on an iterator that does not have an associated map Value")
	}
	if iter.done {
		panic("MapIter.Next called on exhausted iterator")
	}
	if iter.it == nil {
		iter.it = mapIterator(iter.m.h)
	}
	iter.done = !iteratorNext(iter.it)
	return !iter.done
}

func (iter *MapIter) check(method string) {
	if iter.it == nil {
		panic(method + " called before Next")
	}
	if iter.done {
		panic(method + " called on exhausted iterator")
	}
}

func (iter *MapIter) Key() Value {
	iter.check("MapIter.Key")
	return Value{iteratorKey(iter.m.h, iter.it)}
}

func (iter *MapIter) Value() Value {
	iter.check("MapIter.Value")
	return Value{iteratorValue(iter.m.h, iter.it)}
}

func (iter *MapIter) Reset(v Value) {
	if v.IsValid() {
		v.must("MapRange", 1<<Map)
	}
	*iter = MapIter{m: v}
}

// SetIterKey sets v to the key that the iterator is at.
func (v Value) SetIterKey(iter *MapIter) {
	iter.check("reflect: Value.SetIterKey")
	v.mustBeSettable("SetIterKey")
	v.Set(iter.Key())
}

// SetIterValue sets v to the value that the iterator is at.
func (v Value) SetIterValue(iter *MapIter) {
	iter.check("reflect: Value.SetIterValue")
	v.mustBeSettable("SetIterValue")
	v.Set(iter.Value())
}
