/** REST: who did what. */
@NullMarked
package dev.baton.web.rest.audit;

import org.jspecify.annotations.NullMarked;
