package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
)

type Base struct {
	ID   int `json:"id"`
	Kind string
}

type hidden struct {
	Visible string `json:"visible"`
}

type Temp float64

func (t Temp) MarshalJSON() ([]byte, error) { return []byte(fmt.Sprintf(`{"deg": %.1f}`, float64(t))), nil }
func (t *Temp) UnmarshalJSON(b []byte) error {
	var x struct{ Deg float64 }
	if err := json.Unmarshal(b, &x); err != nil {
		return err
	}
	*t = Temp(x.Deg)
	return nil
}

type Color int

func (c Color) MarshalText() ([]byte, error) {
	if c == 0 {
		return nil, errors.New("no color")
	}
	return []byte([]string{"", "red", "green"}[c]), nil
}
func (c *Color) UnmarshalText(b []byte) error {
	switch string(b) {
	case "red":
		*c = 1
	case "green":
		*c = 2
	default:
		return fmt.Errorf("bad color %q", b)
	}
	return nil
}

type Doc struct {
	Base
	hidden
	*Extra
	Name    string            `json:"name"`
	Opt     string            `json:"opt,omitempty"`
	Skip    string            `json:"-"`
	Dash    string            `json:"-,"`
	Num     int64             `json:"num,string"`
	F       float64           `json:"f"`
	Flag    *bool             `json:"flag"`
	List    []int             `json:"list"`
	Empty   []string          `json:"empty,omitempty"`
	M       map[string]any    `json:"m,omitempty"`
	IM      map[int]string    `json:"im,omitempty"`
	CM      map[Color]int     `json:"cm,omitempty"`
	Raw     json.RawMessage   `json:"raw,omitempty"`
	T       Temp              `json:"t"`
	C       Color             `json:"c,omitempty"`
	Any     any               `json:"any"`
	Bytes   []byte            `json:"bytes,omitempty"`
	Arr     [2]bool           `json:"arr"`
	private int
}

type Extra struct{ Note string }

func main() {
	d := Doc{Base: Base{7, "k"}, hidden: hidden{"v"}, Name: "a<b>&\"\u2028\n\x01é\xff", Num: 42, F: 1e21, M: map[string]any{"z": 1, "a": []int{}, "n": nil}, IM: map[int]string{10: "x", 9: "y"}, CM: map[Color]int{2: 1, 1: 2}, Raw: json.RawMessage(`{"a" : [1, 2]}`), T: 36.6, C: 1, Any: 1e-7, Bytes: []byte("hello")}
	b, err := json.Marshal(d)
	fmt.Println(string(b), err)
	var back Doc
	fmt.Println(json.Unmarshal(b, &back))
	fmt.Printf("%+v\n", back.Base)
	fmt.Println(back.Visible, back.Name, back.Num, back.F, back.M, back.IM, back.CM, string(back.Raw), float64(back.T), int(back.C), back.Any, string(back.Bytes))
	b, err = json.MarshalIndent(map[string]any{"a": []any{1, "x", nil, true, []int{}, map[string]int{}}, "b": struct{ X, Y int }{1, 2}}, ">", "  ")
	fmt.Println(string(b), err)
	for _, s := range []string{"", "{", "[1,", "[1 2]", `{"a" 1}`, `{"a":1,}`, `{a:1}`, "tru", "trux", "01", "1.", "1.x", "1e", "-", "-x", `"abc`, `"\x"`, `"\u12g4"`, "\"a\nb\"", "[1]]", "nul", "{\"a\":1 \"b\"}", "'x'", "\"\\", "[", "1 2"} {
		var v any
		err := json.Unmarshal([]byte(s), &v)
		var se *json.SyntaxError
		off := int64(-1)
		if errors.As(err, &se) {
			off = se.Offset
		}
		fmt.Printf("%q: %v @%d %v\n", s, err, off, json.Valid([]byte(s)))
	}
	var v any
	fmt.Println(json.Unmarshal([]byte(` {"x":[1,2.5,"s\u00e9\ud83d\ude00",true,null,{"y":{}}]} `), &v), v)
	type In struct {
		A int
		B string
		C []int8
		D struct{ E uint }
		F map[string]int
		G *In
		H error
		I [2]int
	}
	for _, s := range []string{`{"A":"x"}`, `{"A":1.5}`, `{"B":1}`, `{"C":[1,300]}`, `{"D":{"E":-1}}`, `{"F":{"k":"v"}}`, `{"G":{"G":{"A":true}}}`, `[]`, `"s"`, `3`, `{"H":{}}`, `{"I":[1,2,3]}`, `{"C":{}}`, `{"a":5,"b":"lower"}`, `null`} {
		var in In
		err := json.Unmarshal([]byte(s), &in)
		fmt.Println(s, "->", err, in.A, in.B, in.C, in.D, in.F, in.I)
		var te *json.UnmarshalTypeError
		if errors.As(err, &te) {
			fmt.Println("  ", te.Value, te.Type, te.Offset, te.Struct, te.Field)
		}
	}
	fmt.Println(json.Unmarshal([]byte("1"), nil), json.Unmarshal([]byte("1"), 3), json.Unmarshal([]byte("1"), (*int)(nil)))
	_, err = json.Marshal(make(chan int))
	fmt.Println(err)
	_, err = json.Marshal(map[bool]int{true: 1})
	fmt.Println(err)
	_, err = json.Marshal(math.NaN())
	fmt.Println(err)
	_, err = json.Marshal(struct{ C Color }{})
	fmt.Println(err)
	_, err = json.Marshal(func() {})
	fmt.Println(err)
	type cyc struct{ Next *cyc }
	c := &cyc{}
	c.Next = c
	_, err = json.Marshal(c)
	fmt.Println(err)
	dec := json.NewDecoder(strings.NewReader(`{"a":1} {"b":2}
	[1,2] "x" 5`))
	for {
		var v any
		if err := dec.Decode(&v); err == io.EOF {
			break
		} else if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%T %v\n", v, v)
	}
	dec = json.NewDecoder(strings.NewReader(`{"a":[1,"x",{"y":null}],"b":true}`))
	for {
		t, err := dec.Token()
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Printf("%T:%v more=%v\n", t, t, dec.More())
	}
	dec = json.NewDecoder(strings.NewReader(`{"n": 12345678901234567890}`))
	dec.UseNumber()
	dec.Decode(&v)
	fmt.Printf("%T %v\n", v.(map[string]any)["n"], v)
	dec = json.NewDecoder(strings.NewReader(`{"zzz": 1}`))
	dec.DisallowUnknownFields()
	fmt.Println(dec.Decode(&In{}))
	dec = json.NewDecoder(strings.NewReader(`{"zzz": `))
	fmt.Println(dec.Decode(&In{}))
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	enc.Encode("<a&b>")
	enc.SetIndent("", "\t")
	enc.Encode(map[string]int{"x": 1})
	var buf bytes.Buffer
	fmt.Println(json.Compact(&buf, []byte(` { "a" : [ 1 , 2 ] } `)), buf.String())
	buf.Reset()
	fmt.Println(json.Indent(&buf, []byte(`{"a":[1,{}],"b":[]}`), "", " "), buf.String())
	buf.Reset()
	json.HTMLEscape(&buf, []byte(`"<script>"`))
	fmt.Println(buf.String())
	s := []int{1, 2, 3}
	json.Unmarshal([]byte("[9]"), &s)
	fmt.Println(s)
	m := map[string]int{"keep": 1}
	json.Unmarshal([]byte(`{"new":2}`), &m)
	fmt.Println(m)
	fl, _ := json.Marshal([]float64{0, 1, -1.5, 1e20, 1e21, 1e-6, 1e-7, 123456789.125, math.MaxFloat64})
	fmt.Println(string(fl))
	f32, _ := json.Marshal([]float32{3.4028235e38, 1e-7, 0.1})
	fmt.Println(string(f32))
	var q struct {
		N int  `json:",string"`
		B bool `json:",string"`
		S string `json:",string"`
	}
	fmt.Println(json.Unmarshal([]byte(`{"N":"12","B":"true","S":"\"in\""}`), &q), q)
	fmt.Println(json.Unmarshal([]byte(`{"N":12}`), &q), json.Unmarshal([]byte(`{"N":"x"}`), &q))
	qb, _ := json.Marshal(q)
	fmt.Println(string(qb))
	var n json.Number
	fmt.Println(json.Unmarshal([]byte("12.50"), &n), n)
	i, err := n.Int64()
	fmt.Println(i, err)
}
