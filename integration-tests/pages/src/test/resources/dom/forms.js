/* Controls: what they hold, what a click on them does, and what a form demands. */

import { Event } from './events.js';
import { elementsAre, HTMLElement } from './elements.js';

const changed = control => ['input', 'change'].forEach(type =>
  control.dispatchEvent(new Event(type, { bubbles: true, composed: type === 'input' })));

class Control extends HTMLElement {
  canFocus() {
    return !this.isOff();
  }

  checkValidity() {
    return !(this.required && !this.value);
  }

  reportValidity() {
    return this.checkValidity();
  }

  get form() {
    return this.closest('form');
  }
}

/* Controls in which one writes: a change is told when they are left. */
class Written extends Control {
  get value() {
    return this.written ?? this.initial();
  }

  set value(value) {
    this.written = String(value ?? '');
  }

  get maxLength() {
    return Number(this.getAttribute('maxlength') ?? -1);
  }

  set maxLength(length) {
    this.setAttribute('maxlength', length);
  }

  /* As a person does it. */
  write(text) {
    this.value = this.maxLength >= 0 ? text.slice(0, this.maxLength) : text;
    this.unsaid = true;
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }

  left() {
    if (this.unsaid) {
      this.unsaid = false;
      this.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
}

class HTMLInputElement extends Written {
  files = [];

  initial() {
    return this.getAttribute('value') ?? (['checkbox', 'radio'].includes(this.type) ? 'on' : '');
  }

  get type() {
    return this.getAttribute('type') ?? 'text';
  }

  set type(type) {
    this.setAttribute('type', type);
  }

  get value() {
    return super.value;
  }

  set value(value) {
    if (this.type === 'file') {
      this.files = [];
    }
    super.value = value;
  }

  get checked() {
    return this.ticked ?? this.hasAttribute('checked');
  }

  set checked(isChecked) {
    this.ticked = Boolean(isChecked);
    if (isChecked && this.type === 'radio') {
      this.getRootNode().querySelectorAll('input').filter(one => one !== this && one.type === 'radio' && one.name === this.name)
        .forEach(one => { one.ticked = false; });
    }
  }

  checkValidity() {
    const { value, min, max } = this;
    return super.checkValidity() && (!value || this.type !== 'date' || ((!min || value >= min) && (!max || value <= max)));
  }

  act() {
    if (this.type === 'checkbox' || (this.type === 'radio' && !this.checked)) {
      this.checked = !this.checked;
      changed(this);
    }
  }
}

class HTMLTextAreaElement extends Written {
  initial() {
    return this.textContent;
  }
}

class HTMLSelectElement extends Control {
  get options() {
    return this.querySelectorAll('option');
  }

  get value() {
    const options = this.options;
    return (options.find(one => one.chosen) ?? options.find(one => one.hasAttribute('selected')) ?? options[0])?.value ?? '';
  }

  set value(value) {
    this.options.forEach(one => { one.chosen = one.value === String(value); });
  }

  /* As a person does it. */
  choose(text) {
    const wanted = this.options.find(one => one.textContent.trim() === text);
    if (!wanted) {
      throw new Error('There is no choice ' + text + ' among ' + this.options.map(one => one.textContent));
    }
    this.value = wanted.value;
    changed(this);
  }
}

class HTMLOptionElement extends HTMLElement {
  get selected() {
    return this.closest('select')?.options.find(one => one.value === this.closest('select').value) === this;
  }

  set selected(isSelected) {
    this.chosen = Boolean(isSelected);
  }

  get value() {
    return this.getAttribute('value') ?? this.textContent.trim();
  }
}

class HTMLButtonElement extends Control {
  act() {
    if ((this.getAttribute('type') ?? 'submit') === 'submit') {
      this.form?.requestSubmit();
    }
  }
}

class HTMLFormElement extends HTMLElement {
  requestSubmit() {
    const fields = this.querySelectorAll('input, textarea, select').filter(one => !one.isOff());
    if (fields.every(one => one.checkValidity())) {
      this.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    }
  }
}

class HTMLLabelElement extends HTMLElement {
  get control() {
    const id = this.getAttribute('for');
    return id ? this.getRootNode().querySelector('#' + id) : this.querySelector('input, select, textarea');
  }

  act() {
    this.control?.focus();
    this.control?.click();
  }
}

class HTMLDetailsElement extends HTMLElement {
  get open() {
    return this.hasAttribute('open');
  }

  set open(isOpen) {
    if (this.open !== isOpen) {
      this.toggleAttribute('open', isOpen);
      setTimeout(() => this.dispatchEvent(new Event('toggle')), 0);
    }
  }
}

class Summary extends HTMLElement {
  act() {
    this.parentNode.open = !this.parentNode.open;
  }
}

elementsAre(HTMLInputElement, 'input');
elementsAre(HTMLTextAreaElement, 'textarea');
elementsAre(HTMLSelectElement, 'select');
elementsAre(HTMLOptionElement, 'option');
elementsAre(HTMLButtonElement, 'button');
elementsAre(HTMLFormElement, 'form');
elementsAre(HTMLLabelElement, 'label');
elementsAre(HTMLDetailsElement, 'details');
elementsAre(Summary, 'summary');
