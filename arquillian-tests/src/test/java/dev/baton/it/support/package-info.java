/** What the tests share: where things lie, and waiting for conditions. */
@NullMarked
package dev.baton.it.support;

import org.jspecify.annotations.NullMarked;
