package main

import (
	"fmt"
	"time"
)

func main() {
	for _, z := range []*time.Location{time.UTC, time.FixedZone("A", 3600), time.FixedZone("B", -5*3600-1800), time.FixedZone("C", 3661), time.FixedZone("D", -60), time.FixedZone("E", 0), time.FixedZone("F", -3671)} {
		t := time.Date(2024, 2, 29, 13, 14, 15, 123456789, z)
		b, err := t.MarshalBinary()
		fmt.Println(b, err)
		if err != nil {
			continue
		}
		var u time.Time
		err = u.UnmarshalBinary(b)
		_, offset := u.Zone()
		fmt.Println(u.Equal(t), offset, err, u.UTC())
		g, err := t.GobEncode()
		fmt.Println(len(g), err, u.GobDecode(g))
	}
	var u time.Time
	fmt.Println(u.UnmarshalBinary(nil), u.UnmarshalBinary([]byte{9}), u.UnmarshalBinary([]byte{1, 2}))
	b, _ := u.MarshalBinary()
	fmt.Println(b)
}
