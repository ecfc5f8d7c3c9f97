@NullMarked
package io.github.callcard.line.connection;

import org.jspecify.annotations.NullMarked;
