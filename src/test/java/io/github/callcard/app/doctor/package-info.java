@NullMarked
package io.github.callcard.app.doctor;

import org.jspecify.annotations.NullMarked;
