package dev.custombot.message;

import java.util.List;

/** What Jackson reads and writes for rich contents. */
final class ContentClasses {

    static final List<Class<?>> ALL = List.of(
            QuickReply.class, QuickReply.Question.class, QuickReply.Item.class,
            ListPicker.class, ListPicker.Item.class, ListSelection.class, ListSelection.Section.class, ItemAction.class,
            Template.class, Template.Body.class, Template.Variable.class, TemplateButton.class,
            TimePicker.class, TimePicker.Event.class, Timeslot.class, EventLocation.class,
            RichLink.class, RichLink.Link.class,
            Form.class, Form.Splash.class, FormDefinition.class, FormDefinition.Data.class, FormItem.class,
            SelectPage.class, PickerPage.class, DatePickerPage.class, DatePickerPage.Options.class, InputPage.class,
            InputPage.Options.class, OtherPage.class,
            Payment.class, Payment.Data.class, Payment.Details.class, Payment.Endpoints.class, PaymentRequest.class,
            PaymentRequest.ApplePay.class, LineItem.class, ShippingMethod.class,
            App.class, App.Details.class,
            SignIn.class, SignIn.Authentication.class, SignIn.OAuth2.class,
            Image.class, Bubble.class);

    private ContentClasses() {}
}
