package main

import (
	"bytes"
	"crypto/md5"
	"crypto/rand"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/binary"
	"encoding/csv"
	"fmt"
	"hash/adler32"
	"hash/crc32"
	"hash/crc64"
	"hash/fnv"
	"hash/maphash"
	"html"
	"os"
	"strings"
)

func main() {
	s := []byte("hello")
	fmt.Printf("%x\n%x\n%x\n%x\n", md5.Sum(s), sha1.Sum(s), sha256.Sum256(s), sha512.Sum512(s))
	h := sha256.New()
	h.Write([]byte("hel"))
	h.Write([]byte("lo"))
	fmt.Printf("%x %d %d\n", h.Sum(nil), h.Size(), h.BlockSize())
	f32, f32a, f64, f64a, f128, f128a := fnv.New32(), fnv.New32a(), fnv.New64(), fnv.New64a(), fnv.New128(), fnv.New128a()
	f32.Write(s)
	f32a.Write(s)
	f64.Write(s)
	f64a.Write(s)
	f128.Write(s)
	f128a.Write(s)
	fmt.Printf("%08x %08x %016x %016x %x %x\n", f32.Sum32(), f32a.Sum32(), f64.Sum64(), f64a.Sum64(), f128.Sum(nil), f128a.Sum(nil))
	fmt.Printf("%08x %08x %08x\n", crc32.ChecksumIEEE(s), crc32.Checksum(s, crc32.MakeTable(crc32.Castagnoli)), adler32.Checksum([]byte("Wikipedia")))
	fmt.Printf("%016x %016x\n", crc64.Checksum([]byte("123456789"), crc64.MakeTable(crc64.ECMA)), crc64.Checksum([]byte("123456789"), crc64.MakeTable(crc64.ISO)))
	seed := maphash.MakeSeed()
	fmt.Println(maphash.String(seed, "x") == maphash.Bytes(seed, []byte("x")))
	b := make([]byte, 8)
	n, err := rand.Read(b)
	fmt.Println(n, err)
	binary.BigEndian.PutUint32(b, 0x01020304)
	binary.LittleEndian.PutUint32(b[4:], 0x01020304)
	fmt.Println(b, binary.BigEndian.Uint64(b), binary.LittleEndian.Uint16(b), binary.BigEndian)
	type Header struct {
		Magic [4]byte
		A     uint16
		B     int32
		F     float32
		OK    bool
	}
	var buf bytes.Buffer
	fmt.Println(binary.Write(&buf, binary.BigEndian, Header{[4]byte{'G', 'O', '!', 0}, 258, -2, 1.5, true}), buf.Bytes(), binary.Size(Header{}))
	var hd Header
	fmt.Println(binary.Read(&buf, binary.BigEndian, &hd), hd)
	fmt.Println(binary.Read(&buf, binary.BigEndian, &hd), binary.Write(&buf, binary.BigEndian, 3))
	for _, x := range []int64{0, -1, 1, 63, -64, 300, -1 << 63} {
		v := binary.AppendVarint(nil, x)
		y, n := binary.Varint(v)
		fmt.Print(v, y, n, " ")
	}
	fmt.Println(binary.AppendUvarint(nil, 300))
	fmt.Println(binary.Uvarint([]byte{0x80}))
	fmt.Println(html.EscapeString(`<a href="x">'&'</a>`))
	r := csv.NewReader(strings.NewReader("name,age\n\"Smith, \"\"J\"\"\",42\n\n# c\nx,\"multi\nline\"\n"))
	r.Comment = '#'
	all, err := r.ReadAll()
	fmt.Printf("%q %v\n", all, err)
	for _, bad := range []string{"a,b\nc", `a,"b`, `a"b,c`, `"a"b,c`} {
		_, err := csv.NewReader(strings.NewReader(bad)).ReadAll()
		fmt.Println(err)
	}
	w := csv.NewWriter(os.Stdout)
	w.WriteAll([][]string{{"a b", "c,d", `e"f`, " g", ""}, {"1", "2\n3"}})
}
