/** Small pieces of bytecode that whoever generates classes needs. */
@NullMarked
package dev.baton.go.link.emit;

import org.jspecify.annotations.NullMarked;
