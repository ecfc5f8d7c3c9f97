@NullMarked
package io.github.callcard.app.command;

import org.jspecify.annotations.NullMarked;
