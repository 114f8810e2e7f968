// Package md5 has the hash function MD5.
package md5

import (
	"hash"
	"internal/digest"
)

const (
	Size      = 16
	BlockSize = 64
)

func New() hash.Hash { return digest.New("MD5", Size, BlockSize) }

func Sum(data []byte) [Size]byte { return [Size]byte(digest.Sum("MD5", data)) }
