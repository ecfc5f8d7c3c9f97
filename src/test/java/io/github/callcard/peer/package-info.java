/** Real programs that tests run against: found, started by the test, ended by it. */
@NullMarked
package io.github.callcard.peer;

import org.jspecify.annotations.NullMarked;
