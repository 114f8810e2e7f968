package main

import (
	"fmt"
	"reflect"
)

type inner struct{ A, B int }

type node struct {
	*node
	inner
	B string
}

func caught(f func()) {
	defer func() { fmt.Println(recover()) }()
	f()
}

func main() {
	for _, f := range reflect.VisibleFields(reflect.TypeOf(node{})) {
		fmt.Println(f.Name, f.Index, f.Anonymous)
	}
	var a chan<- <-chan string
	var b chan (<-chan string)
	var c <-chan (<-chan string)
	var d interface {
		M(int) string
		hidden()
	}
	fmt.Printf("%T %T %T %T\n", a, b, c, &d)
	fmt.Println(reflect.Kind(100), reflect.Chan)
	caught(func() { reflect.ValueOf(new(int)).Len() })
	caught(func() { reflect.ValueOf(new(int)).Cap() })
	fmt.Println(reflect.ValueOf(new([3]int)).Len(), reflect.ValueOf(new([3]int)).Cap())
	m := map[int]int{1: 2}
	i := reflect.ValueOf(m).MapRange()
	i.Next()
	caught(func() { reflect.ValueOf(0).SetIterKey(i) })
	f := reflect.ValueOf(new(float32)).Elem()
	fmt.Println(f.OverflowFloat(3.402823466385289e+38), f.OverflowFloat(3.4e38))
}
