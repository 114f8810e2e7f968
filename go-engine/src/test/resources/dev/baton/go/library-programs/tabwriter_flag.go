package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"text/tabwriter"
	"time"
)

func main() {
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 1, '.', tabwriter.AlignRight|tabwriter.Debug)
	fmt.Fprintln(w, "a\tb\tc")
	fmt.Fprintln(w, "aaa\tbbbb\tc")
	fmt.Fprintln(w, "é\tx\tlong last")
	w.Flush()
	w = tabwriter.NewWriter(os.Stdout, 5, 0, 1, ' ', 0)
	fmt.Fprintln(w, "name\tqty\tprice\t")
	fmt.Fprintln(w, "apple\t5\t1.25\t")
	fmt.Fprintln(w, "watermelon\t10\t12.5\t")
	fmt.Fprintln(w)
	fmt.Fprintln(w, "x\ty")
	fmt.Fprintln(w, "no tabs here at all")
	fmt.Fprintln(w, "xx\tyy")
	w.Flush()
	w.Init(os.Stdout, 8, 8, 0, '\t', 0)
	fmt.Fprint(w, "a\tb\tccccccccc\td\n1\t2\t3\t4\n")
	fmt.Fprint(w, "last\tline")
	w.Flush()
	fmt.Println()
	w.Init(os.Stdout, 0, 8, 2, ' ', tabwriter.DiscardEmptyColumns|tabwriter.FilterHTML|tabwriter.StripEscape)
	fmt.Fprint(w, "a\v\vb\n<b>bold</b>\t\t&amp;\tz\n\xffesc\taped\xff\tq\n")
	w.Flush()

	fs := flag.NewFlagSet("tool", flag.ContinueOnError)
	fs.SetOutput(os.Stdout)
	n := fs.Int("n", 5, "number of `things`")
	v := fs.Bool("v", false, "be verbose")
	name := fs.String("name", "bob", "a name")
	d := fs.Duration("wait", time.Second, "how long\nto wait")
	f := fs.Float64("ratio", 0, "a ratio")
	var list []string
	fs.Func("add", "add one", func(s string) error {
		if s == "" {
			return errors.New("empty")
		}
		list = append(list, s)
		return nil
	})
	err := fs.Parse(strings.Fields("-n 0x10 --v -name=al -wait 1m30s -add x -add=y rest -n 3"))
	fmt.Println(*n, *v, *name, *d, *f, list, err, fs.Args(), fs.NFlag(), fs.NArg(), fs.Arg(0))
	fs.Visit(func(f *flag.Flag) { fmt.Print(f.Name, "=", f.Value, " ") })
	fmt.Println()
	for _, args := range []string{"-n x", "-zz", "-n", "-v=maybe", "-help", "---x", "-n 99999999999999999999", "-add=", "-wait 5", "-- -n 1"} {
		fmt.Println(args, "=>", fs.Parse(strings.Fields(args)))
	}
}
