/** The rules of the folders, as ARCHITECTURE.md has them. */
@NullMarked
package dev.baton.it.architecture;

import org.jspecify.annotations.NullMarked;
