package main

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"strings"
)

func main() {
	for _, s := range []string{"", "f", "fo", "foo", "foob", "fooba", "foobar", "\xff\xfe\xfd"} {
		std := base64.StdEncoding.EncodeToString([]byte(s))
		raw := base64.RawURLEncoding.EncodeToString([]byte(s))
		back, err := base64.StdEncoding.DecodeString(std)
		back2, err2 := base64.RawURLEncoding.DecodeString(raw)
		fmt.Printf("%q %s %s %q %v %q %v\n", s, std, raw, back, err, back2, err2)
	}
	for _, s := range []string{"Zm9v\nYmFy", "Zg=", "Zg", "Zg==x", "Z", "Zm9*", "===="} {
		_, err := base64.StdEncoding.DecodeString(s)
		fmt.Printf("%q %v\n", s, err)
	}
	var buf bytes.Buffer
	w := base64.NewEncoder(base64.StdEncoding, &buf)
	w.Write([]byte("hello "))
	w.Write([]byte("world"))
	w.Close()
	fmt.Println(buf.String())
	all, err := io.ReadAll(base64.NewDecoder(base64.StdEncoding, &buf))
	fmt.Println(string(all), err)

	fmt.Println(hex.EncodeToString([]byte("Hi\x00\xff")))
	for _, s := range []string{"4869", "486", "4G", "zz", "FF"} {
		data, err := hex.DecodeString(s)
		fmt.Println(data, err)
	}
	fmt.Print(hex.Dump([]byte("Go is an open source language.\n")))
	io.Copy(hex.NewEncoder(&buf), strings.NewReader("abc"))
	fmt.Println(buf.String())
	all, err = io.ReadAll(hex.NewDecoder(&buf))
	fmt.Println(string(all), err)
}
