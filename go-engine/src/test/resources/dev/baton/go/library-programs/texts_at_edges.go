package main

import (
	"encoding/base64"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"io"
	"math/big"
	"math/cmplx"
	"reflect"
	"regexp"
	"strings"
	"text/tabwriter"
)

type failing struct{}

func (failing) Write(p []byte) (int, error) { panic("no output") }

func main() {
	fmt.Println(regexp.MustCompile("[^日]").ReplaceAllString("abc日def", "x"))
	fmt.Println(regexp.MustCompile("(?P<x>hi)|(?P<x>bye)").ReplaceAllString("bye hi", "<$x>"))
	first, second := regexp.MustCompile("a(b)*"), regexp.MustCompile("a(b)*")
	fmt.Println(first.FindString("xabb"), reflect.DeepEqual(first, second))
	_, err := regexp.Compile(strings.Repeat("(", 1000) + strings.Repeat(")", 1000))
	fmt.Println(err != nil)
	_, err = regexp.Compile(strings.Repeat(`\pL`, 100))
	fmt.Println(err)

	var table strings.Builder
	columns := tabwriter.NewWriter(&table, 8, 0, 1, '.', 0)
	fmt.Fprint(columns, "\t")
	columns.Flush()
	fmt.Fprint(columns, "a\tb\nc")
	columns.Flush()
	fmt.Printf("%q\n", table.String())
	func() {
		defer func() { fmt.Println(recover()) }()
		columns = tabwriter.NewWriter(failing{}, 8, 0, 1, ' ', 0)
		fmt.Fprint(columns, "a\tb")
		columns.Flush()
	}()

	var dump strings.Builder
	dumper := hex.Dumper(&dump)
	io.WriteString(dumper, "gopher")
	fmt.Println(dumper.Close(), dumper.Close())
	_, err = io.WriteString(dumper, "x")
	fmt.Print(err, "\n", dump.String())

	for _, text := range []string{"AA=A", "AAA=AAAA", "AB==", "AA==", "A"} {
		_, err := base64.StdEncoding.Strict().DecodeString(text)
		fmt.Println(text, err)
	}
	buf := make([]byte, 10)
	n, err := base64.NewDecoder(base64.StdEncoding, strings.NewReader("FPucA9l+")).Read(buf)
	fmt.Println(n, err, buf[:n])
	_, err = io.ReadAll(base64.NewDecoder(base64.StdEncoding, strings.NewReader("FPucA9")))
	fmt.Println(err)

	lines := csv.NewReader(strings.NewReader("a, b,  \n\"c\"\r"))
	lines.TrimLeadingSpace, lines.FieldsPerRecord = true, -1
	for {
		record, err := lines.Read()
		fmt.Printf("%q %v %d", record, err, lines.InputOffset())
		if err != nil {
			break
		}
		line, column := lines.FieldPos(len(record) - 1)
		fmt.Println("", line, column)
	}
	fmt.Println()

	for _, text := range []string{"0x10.8", "1_000.5", "0b1.1E2", "1p-3", "1e1000001", "1/-2", "-0.25e1"} {
		r, ok := new(big.Rat).SetString(text)
		fmt.Println(text, r, ok)
	}
	i, ok := new(big.Int).SetString("ABCXYZabc", 62)
	fmt.Println(i, ok, i.Text(62))
	var a, b big.Int
	count, err := fmt.Sscanf("12+30", "%d+%d", &a, &b)
	fmt.Println(count, err, &a, &b)
	var r big.Rat
	count, err = fmt.Sscan("3.75", &r)
	fmt.Println(count, err, &r)

	inf := cmplx.Inf()
	fmt.Println(cmplx.Sin(inf), cmplx.Tanh(inf), cmplx.Asin(inf), cmplx.Atan(inf), cmplx.Acosh(-inf), cmplx.Cot(0))
	fmt.Println(cmplx.Asinh(complex(-5, 9)), cmplx.Tan(complex(1.5, 1e-3)), cmplx.Cosh(complex(2, 3)))
}
