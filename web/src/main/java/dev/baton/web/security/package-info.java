/**
 * Who may do what: log-in by password, bearer token or the console's session, and the three roles.
 */
@NullMarked
package dev.baton.web.security;

import org.jspecify.annotations.NullMarked;
