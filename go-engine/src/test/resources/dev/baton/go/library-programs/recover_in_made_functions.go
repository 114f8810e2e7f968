// A function that reflection makes recovers as if what it is made of were deferred itself.
package main

import (
	"fmt"
	"reflect"
)

func made(f func([]reflect.Value) []reflect.Value) func() {
	return reflect.MakeFunc(reflect.TypeOf(func() {}), f).Interface().(func())
}

func recovering([]reflect.Value) []reflect.Value {
	fmt.Println("recovered:", recover())
	return nil
}

func helper() any { return recover() }

func tooDeep([]reflect.Value) []reflect.Value {
	fmt.Println("too deep:", helper())
	return nil
}

func call(name string, f func()) {
	defer func() { fmt.Println(name, "left:", recover()) }()
	f()
}

func main() {
	call("made", func() {
		defer made(recovering)()
		panic(1)
	})
	call("too deep", func() {
		defer made(tooDeep)()
		panic(2)
	})
	call("called by reflect.Value.Call, not deferred itself", func() {
		defer reflect.ValueOf(func() { fmt.Println("recovered:", recover()) }).Call(nil)
		panic(3)
	})
}
