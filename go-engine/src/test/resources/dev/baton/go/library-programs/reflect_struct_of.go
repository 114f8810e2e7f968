// Struct types that are made while the program runs.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"reflect"
	"strings"
)

type point struct{ X, Y int }

func (p point) Sum() int   { return p.X + p.Y }
func (p *point) Move(d int) { p.X += d; p.Y += d }

type node struct {
	Name string
	Next *node
}

type celsius float64

func (c celsius) String() string { return fmt.Sprintf("%.1f°C", float64(c)) }

type pair[K comparable, V any] struct {
	Key K
	Val V
}

var (
	intType    = reflect.TypeOf(0)
	stringType = reflect.TypeOf("")
	anyType    = reflect.TypeOf((*any)(nil)).Elem()
	errorType  = reflect.TypeOf((*error)(nil)).Elem()
)

type field = reflect.StructField

func main() {
	identity()
	values()
	keys()
	nested()
	encoded()
	promoted()
	functions()
	others()
	failures()
}

func identity() {
	t := reflect.StructOf([]field{{Name: "A", Type: intType}, {Name: "B", Type: stringType, Tag: `json:"b"`}})
	fmt.Println(t, t.Kind(), t.NumField(), t.Size(), t.Name() == "", t.Comparable())
	fmt.Println(t == reflect.TypeOf(struct {
		A int
		B string `json:"b"`
	}{}), t == reflect.TypeOf(struct {
		A int
		B string
	}{}))
	again := reflect.StructOf([]field{t.Field(0), t.Field(1)})
	fmt.Println(again == t, reflect.PointerTo(t), reflect.New(t).Type() == reflect.PointerTo(t))
	var x any = reflect.New(t).Elem().Interface()
	s, ok := x.(struct {
		A int
		B string `json:"b"`
	})
	fmt.Println(s, ok)
	p, ok := reflect.New(t).Interface().(*struct {
		A int
		B string `json:"b"`
	})
	p.A = 5
	fmt.Println(*p, ok)
	_, ok = x.(struct {
		A int
		B string
	})
	fmt.Println(ok)
	hidden := reflect.StructOf([]field{{Name: "a", PkgPath: "main", Type: intType}})
	fmt.Println(hidden == reflect.TypeOf(struct{ a int }{}), hidden.Field(0).PkgPath, hidden.Field(0).IsExported())
	other := reflect.StructOf([]field{{Name: "a", PkgPath: "other", Type: intType}})
	fmt.Println(other == hidden, other)
	fmt.Println(reflect.StructOf(nil) == reflect.TypeOf(struct{}{}))
}

func values() {
	t := reflect.StructOf([]field{
		{Name: "I", Type: reflect.TypeOf(int8(0))},
		{Name: "F", Type: reflect.TypeOf(float32(0))},
		{Name: "S", Type: reflect.TypeOf([]string{})},
		{Name: "M", Type: reflect.TypeOf(map[string]int{})},
		{Name: "P", Type: reflect.TypeOf(&point{})},
		{Name: "E", Type: errorType},
		{Name: "C", Type: reflect.TypeOf(make(chan int))},
		{Name: "T", Type: reflect.TypeOf(celsius(0))},
		{Name: "A", Type: reflect.TypeOf([2]bool{})},
		{Name: "Z", Type: reflect.TypeOf(1i)},
	})
	fmt.Printf("%v\n%+v\n%T\n", reflect.Zero(t), reflect.Zero(t), reflect.Zero(t).Interface())
	v := reflect.New(t).Elem()
	v.Field(0).SetInt(-5)
	v.FieldByName("F").SetFloat(1.5)
	v.FieldByName("S").Set(reflect.ValueOf([]string{"a", "b"}))
	v.FieldByName("M").Set(reflect.ValueOf(map[string]int{"x": 1}))
	v.FieldByName("E").Set(reflect.ValueOf(io.EOF))
	v.FieldByName("T").SetFloat(36.6)
	v.FieldByName("A").Index(1).SetBool(true)
	v.FieldByName("Z").SetComplex(2 - 3i)
	before := v.Interface()
	v.Field(0).SetInt(7)
	fmt.Printf("%+v\n%+v\n", before, v)
	*v.Field(0).Addr().Interface().(*int8) = 9
	fmt.Println(v.Field(0), v.NumField(), v.Field(8), v.Field(7))
	w := reflect.New(t).Elem()
	w.Set(v)
	fmt.Println(reflect.DeepEqual(w.Interface(), v.Interface()), reflect.DeepEqual(before, v.Interface()))
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		fmt.Print(f.Name, " ", f.Type, " ", f.Offset, f.Index, "; ")
	}
	fmt.Println()
}

func keys() {
	t := reflect.StructOf([]field{{Name: "A", Type: intType}, {Name: "B", Type: anyType}})
	make1 := func(a int, b any) any {
		v := reflect.New(t).Elem()
		v.Field(0).SetInt(int64(a))
		v.Field(1).Set(reflect.ValueOf(b))
		return v.Interface()
	}
	m := map[any]string{make1(1, "x"): "one", make1(2, 2.5): "two"}
	fmt.Println(m[make1(1, "x")], m[make1(2, 2.5)], m[make1(1, "y")] == "", len(m))
	fmt.Println(make1(1, 2) == make1(1, 2), make1(1, 2) == make1(1, 3))
	fmt.Println(m[struct {
		A int
		B any
	}{1, "x"}])
	mt := reflect.MapOf(t, intType)
	mv := reflect.MakeMap(mt)
	mv.SetMapIndex(reflect.ValueOf(make1(4, nil2{})), reflect.ValueOf(44))
	fmt.Println(mt, mv, mv.MapIndex(reflect.ValueOf(make1(4, nil2{}))))
	defer func() { fmt.Println(recover()) }()
	fmt.Println(make1(1, []int{}) == make1(1, []int{}))
}

type nil2 struct{}

func nested() {
	inner := reflect.StructOf([]field{{Name: "X", Type: reflect.ArrayOf(2, reflect.TypeOf(point{}))}})
	outer := reflect.StructOf([]field{
		{Name: "In", Type: inner},
		{Name: "Many", Type: reflect.SliceOf(inner)},
		{Name: "ByName", Type: reflect.MapOf(stringType, reflect.PointerTo(inner))},
		{Name: "Node", Type: reflect.TypeOf(node{})},
		{Name: "Pair", Type: reflect.TypeOf(pair[string, []int]{})},
	})
	fmt.Println(outer)
	v := reflect.New(outer).Elem()
	v.Field(0).Field(0).Index(1).Field(0).SetInt(3)
	v.Field(1).Set(reflect.Append(v.Field(1), v.Field(0), reflect.Zero(inner)))
	v.Field(0).Field(0).Index(1).Field(1).SetInt(8)
	v.Field(3).Field(1).Set(reflect.ValueOf(&node{Name: "next"}))
	v.FieldByName("Pair").Field(0).SetString("k")
	fmt.Printf("%+v %v\n", v.Field(0), v.Field(1))
	fmt.Printf("%+v %v %v\n", v.Field(4), v.Field(2), v.Field(3).Field(1).Elem())
	in, ok := v.Field(0).Interface().(struct{ X [2]point })
	fmt.Println(in, ok, in.X[1].Sum())
	arr := reflect.New(reflect.ArrayOf(3, inner)).Elem()
	arr.Index(2).Set(v.Field(0))
	fmt.Println(arr, arr.Type(), arr.Len())
	_, ok = arr.Interface().([3]struct{ X [2]point })
	fmt.Println(ok)
}

func encoded() {
	t := reflect.StructOf([]field{
		{Name: "Height", Type: reflect.TypeOf(0.0), Tag: `json:"height"`},
		{Name: "Age", Type: intType, Tag: `json:"age,omitempty"`},
		{Name: "Skip", Type: intType, Tag: `json:"-"`},
		{Name: "Points", Type: reflect.TypeOf([]point{})},
	})
	v := reflect.New(t)
	v.Elem().Field(0).SetFloat(0.4)
	v.Elem().Field(2).SetInt(2)
	text, err := json.Marshal(v.Interface())
	fmt.Println(string(text), err)
	err = json.NewDecoder(strings.NewReader(`{"height":1.5,"age":10,"Points":[{"X":1},{"Y":2}]}`)).Decode(v.Interface())
	fmt.Printf("%+v %v\n", v.Elem(), err)
	fmt.Println(t.Field(1).Tag.Get("json"))
}

func promoted() {
	t := reflect.StructOf([]field{{Name: "Stringer", Type: reflect.TypeOf((*fmt.Stringer)(nil)).Elem(), Anonymous: true}})
	v := reflect.New(t).Elem()
	v.Field(0).Set(reflect.ValueOf(celsius(20)))
	fmt.Println(t.NumMethod(), v.Field(0).Interface().(fmt.Stringer).String())
	s, ok := v.Interface().(fmt.Stringer)
	fmt.Println(ok, s.String())
}

func functions() {
	t := reflect.StructOf([]field{{Name: "N", Type: intType}})
	ft := reflect.FuncOf([]reflect.Type{t, reflect.SliceOf(intType)}, []reflect.Type{reflect.PointerTo(t), errorType}, true)
	fmt.Println(ft)
	f := reflect.MakeFunc(ft, func(in []reflect.Value) []reflect.Value {
		p := reflect.New(t)
		n := in[0].Field(0).Int()
		for i := 0; i < in[1].Len(); i++ {
			n += in[1].Index(i).Int()
		}
		p.Elem().Field(0).SetInt(n)
		return []reflect.Value{p, reflect.Zero(errorType)}
	})
	arg := reflect.New(t).Elem()
	arg.Field(0).SetInt(40)
	out := f.Call([]reflect.Value{arg, reflect.ValueOf(1), reflect.ValueOf(1)})
	fmt.Println(out[0].Elem(), out[1].IsNil())
	g := f.Interface().(func(struct{ N int }, ...int) (*struct{ N int }, error))
	p, err := g(struct{ N int }{7}, 1, 2, 3)
	fmt.Println(p.N, err)
}

func others() {
	fmt.Println(reflect.ArrayOf(3, intType), reflect.ArrayOf(3, intType) == reflect.TypeOf([3]int{}))
	fmt.Println(reflect.MapOf(stringType, anyType) == reflect.TypeOf(map[string]any{}))
	fmt.Println(reflect.ChanOf(reflect.RecvDir, intType), reflect.ChanOf(reflect.SendDir, intType), reflect.ChanOf(reflect.BothDir, intType))
	c := reflect.MakeChan(reflect.ChanOf(reflect.BothDir, reflect.StructOf([]field{{Name: "V", Type: intType}})), 1)
	c.Send(reflect.ValueOf(struct{ V int }{3}))
	got, ok := c.Recv()
	fmt.Println(got, ok, c.Type())
	fmt.Println(reflect.SliceOf(reflect.PointerTo(intType)), reflect.PtrTo(stringType))
	a := reflect.New(reflect.ArrayOf(2, stringType)).Elem()
	a.Index(1).SetString("x")
	fmt.Printf("%q %v\n", a, a.Interface().([2]string)[1] == "x")
	sort := reflect.MakeSlice(reflect.SliceOf(intType), 2, 5)
	sort.Index(0).SetInt(9)
	fmt.Println(sort, sort.Cap())
}

func try(fields ...field) {
	defer func() { fmt.Println(recover()) }()
	fmt.Println(reflect.StructOf(fields))
}

func failures() {
	try(field{Type: intType})
	try(field{Name: "a b", Type: intType})
	try(field{Name: "1a", Type: intType})
	try(field{Name: "A"})
	try(field{Name: "a", Type: intType})
	try(field{Name: "_", Type: intType})
	try(field{Name: "A", Type: intType}, field{Name: "B", Type: intType}, field{Name: "A", Type: stringType})
	try(field{Name: "_", PkgPath: "main", Type: intType}, field{Name: "_", PkgPath: "main", Type: intType})
	try(field{Name: "a", PkgPath: "main", Type: intType}, field{Name: "b", PkgPath: "other", Type: intType})
	try(field{Name: "point", PkgPath: "main", Anonymous: true, Type: reflect.TypeOf(point{})})
	try(field{Name: "Point", Anonymous: true, Type: reflect.TypeOf((**point)(nil))})
	try(field{Name: "E", Anonymous: true, Type: reflect.TypeOf((*error)(nil))})
}
