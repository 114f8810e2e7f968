/** REST: bearer tokens. */
@NullMarked
package dev.baton.web.rest.token;

import org.jspecify.annotations.NullMarked;
