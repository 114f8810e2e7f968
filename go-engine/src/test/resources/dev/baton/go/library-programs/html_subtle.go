package main

import (
	"crypto/subtle"
	"fmt"
	"html"
)

func main() {
	for _, s := range []string{
		"", "plain", "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#x27;", "&aacute;&aacute x&notit;&not;&notin;",
		"&#65;&#65 &#1 &#1; &#x1 &#x41&#X41;z&#x;&#;&#&", "&#128;&#150;&#159;&#x81;", "&#0;&#xD800;&#1114112;&#99999999999;",
		"&unknown; &;& &a &amp", "&NotEqualTilde;&bne;|&fjlig;", "&CounterClockwiseContourIntegral;", "&ampamp;&gtx&LT;&COPY2",
		"a&b=c&lang=en&copy=1", "&#8364", "&#9 x", "&#12", "&Tab;|&NewLine;|&nbsp;|&ZeroWidthSpace;",
	} {
		fmt.Printf("%q -> %q\n", s, html.UnescapeString(s))
	}
	fmt.Println(html.UnescapeString(html.EscapeString(`<a href="x">'&'</a>`)))
	a, b := []byte("secret"), []byte("secreT")
	fmt.Println(subtle.ConstantTimeCompare(a, a), subtle.ConstantTimeCompare(a, b), subtle.ConstantTimeCompare(a, b[:5]), subtle.ConstantTimeCompare(nil, nil))
	fmt.Println(subtle.ConstantTimeSelect(1, 5, -7), subtle.ConstantTimeSelect(0, 5, -7))
	for _, x := range []int{0, 1, 255} {
		for _, y := range []int{0, 1, 255} {
			fmt.Print(subtle.ConstantTimeByteEq(uint8(x), uint8(y)), subtle.ConstantTimeEq(int32(-x), int32(-y)), subtle.ConstantTimeLessOrEq(x, y), " ")
		}
	}
	fmt.Println(subtle.ConstantTimeEq(-1<<31, 0), subtle.ConstantTimeEq(-1<<31, -1<<31))
	subtle.ConstantTimeCopy(0, a, b)
	fmt.Println(string(a))
	subtle.ConstantTimeCopy(1, a, b)
	fmt.Println(string(a))
	func() {
		defer func() { fmt.Println(recover()) }()
		subtle.ConstantTimeCopy(1, a, b[1:])
	}()
	dst := make([]byte, 4)
	fmt.Println(subtle.XORBytes(dst, []byte{1, 2, 3}, []byte{255, 255, 255, 255, 255}), dst)
	defer func() { fmt.Println(recover()) }()
	subtle.XORBytes(dst[:1], a, b)
}
