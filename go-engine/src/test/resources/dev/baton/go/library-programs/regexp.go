package main

import (
	"fmt"
	"regexp"
	"strings"
)

func main() {
	re := regexp.MustCompile(`(?P<first>[a-z]+)@(?P<domain>[a-z.]+)`)
	s := "mail bob@example.com and ann@test.org now"
	fmt.Println(re.MatchString(s), re.FindString(s), re.FindStringIndex(s))
	fmt.Println(re.FindStringSubmatch(s), re.FindStringSubmatchIndex(s), re.SubexpNames(), re.NumSubexp(), re.SubexpIndex("domain"))
	fmt.Println(re.FindAllString(s, -1), re.FindAllString(s, 1), re.FindAllStringSubmatch(s, -1))
	fmt.Println(re.ReplaceAllString(s, "$domain:${first}x"), re.ReplaceAllString(s, "$firstx"), re.ReplaceAllLiteralString(s, "$1"))
	fmt.Println(re.ReplaceAllStringFunc(s, strings.ToUpper))
	fmt.Println(string(re.ExpandString(nil, "$$ $1 ${2} $9 $ x", s, re.FindStringSubmatchIndex(s))))
	for _, c := range []struct{ re, s string }{
		{`a*`, "baaab"}, {`a*?`, "aa"}, {`a+?`, "aa"}, {`(a|ab)(c|bcd)(d*)`, "abcd"}, {`^abc$`, "abc"}, {`(?m)^\w+$`, "ab\ncd"},
		{`(?i)hello`, "HeLLo"}, {`\bfoo\b`, "a foo b"}, {`[^a-c]+`, "abcxyz"}, {`x{2,3}`, "xxxxx"}, {`(x{2}){2}`, "xxxxx"}, {`[[:digit:]]+`, "ab123"},
		{`\p{Greek}+`, "abc αβγ"}, {`\pL+`, "12é"}, {`.`, "\n"}, {`(?s).`, "\n"}, {`a.c`, "a☺c"}, {`[☺-☻]`, "☻"}, {`\Qa.b\E+`, "a.bb"},
		{`(a*)*`, "b"}, {`(a*)+`, "b"}, {`(a*|b)*`, "ab"}, {`(|a)*`, "aa"}, {`(|a)+`, "aa"}, {`^$`, ""}, {`$`, "ab"}, {`\x41\x{42}\103`, "ABC"}, {`\d+\.\d*`, "3.14"}, {`a|b|cd`, "xcd"}, {`(foo|bar)baz`, "barbaz"},
		{`(?:a(b)?)+`, "aba"}, {`(?U)a+`, "aaa"}, {`\s+`, "a \t b"}, {`[a\]]+`, "]a"}, {`[]a]+`, "]a"}, {`[a-]+`, "-a"}, {`(?i)[k]`, "\u212a"}, {`\w+@\w+`, "x y@z"}, {`a{,2}`, "a{,2}"}, {`a{0}b`, "ab"}, {`(a)|b`, "b"}, {`\B.`, "ab"}, {`(?i)ß`, "ẞ"},
	} {
		re, err := regexp.Compile(c.re)
		if err != nil {
			fmt.Println(c.re, err)
			continue
		}
		fmt.Printf("%s %q %v %v\n", c.re, c.s, re.FindAllStringSubmatchIndex(c.s, -1), re.ReplaceAllString(c.s, "<$0>"))
	}
	for _, bad := range []string{`*`, `a**`, `a{1}{2}`, `(abc`, `abc)`, `[a`, `[z-a]`, `[[:foo:]]`, `\pX`, `\p{Foo}`, `\8`, `\`, `a{1001}`, `a{2,1}`, `(?P<n`, `(?P<>a)`, `(?P<n>a)(?P<n>b)`, `(?!a)`, `(?z)`, `x{1000}{1000}`, `(x{100}){100}`, `|*`, `(*)`, `[\8]`, `\C`, `(?<=a)b`, `+a`, `a?+`} {
		_, err := regexp.Compile(bad)
		fmt.Printf("%q %v\n", bad, err)
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		regexp.MustCompile("(")
	}()
	p := regexp.MustCompilePOSIX(`a+|a+b`)
	fmt.Println(p.FindString("aab"), regexp.MustCompile(`a+|a+b`).FindString("aab"))
	l := regexp.MustCompile(`a(|b)`)
	fmt.Println(l.FindString("ab"))
	l.Longest()
	fmt.Println(l.FindString("ab"))
	sp := regexp.MustCompile(`a`)
	fmt.Printf("%q %q %q %q\n", sp.Split("banana", -1), sp.Split("banana", 0), sp.Split("banana", 1), sp.Split("banana", 2))
	fmt.Printf("%q %q\n", regexp.MustCompile(`z+`).Split("pizza", -1), regexp.MustCompile(``).Split("abc", -1))
	fmt.Println(regexp.QuoteMeta("a.b*[c]$"), regexp.MustCompile(`a*`).ReplaceAllString("baac", "X"), regexp.MustCompile(``).ReplaceAllString("éa", "-"))
	fmt.Printf("%q %q\n", regexp.MustCompile(`(\w)(\w*)`).ReplaceAll([]byte("hello world"), []byte("$2$1")), regexp.MustCompile(`o+`).FindAll([]byte("foo boo"), -1))
	prefix, complete := regexp.MustCompile(`abc+`).LiteralPrefix()
	fmt.Println(prefix, complete)
	prefix, complete = regexp.MustCompile(`abc`).LiteralPrefix()
	fmt.Println(prefix, complete)
	ok, err := regexp.MatchString(`^\d+$`, "123")
	fmt.Println(ok, err, re)
	long := strings.Repeat("a", 30)
	fmt.Println(regexp.MustCompile("("+strings.Repeat("a?", 30)+")"+long).MatchString(long))
	big := strings.Repeat("xy ", 100000) + "needle42"
	fmt.Println(regexp.MustCompile(`[a-z]+(\d+)`).FindStringSubmatchIndex(big), len(regexp.MustCompile(`\w+`).FindAllString(big, -1)))
	fmt.Println(regexp.MustCompile(`(a+)+$`).MatchString(strings.Repeat("a", 50000) + "b"))
}
