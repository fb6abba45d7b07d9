package placeholder

// template checks the fields of a template.
func (s *search) template() {}
