/** Tokens that callers of the API log in with: only a keyed digest of each is kept. */
@NullMarked
package dev.baton.gms.token;

import org.jspecify.annotations.NullMarked;
