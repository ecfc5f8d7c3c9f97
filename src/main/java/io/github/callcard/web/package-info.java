/** The one way over HTTP to any server, bounded in time and size; it knows no server's meaning. */
@NullMarked
package io.github.callcard.web;

import org.jspecify.annotations.NullMarked;
