@NullMarked
package io.github.callcard.directory.doctor;

import org.jspecify.annotations.NullMarked;
